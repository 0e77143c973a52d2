package eu.vigie.web.pages;

import eu.vigie.estate.Estate;
import eu.vigie.identity.Secrets;
import eu.vigie.intake.Audience;
import eu.vigie.intake.PersonReport;
import eu.vigie.intake.PersonReports;
import eu.vigie.intake.ReportLink;
import eu.vigie.intake.ReportLinks;
import eu.vigie.refusal.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * The form for people without an account, open to whoever has its link. It shows nothing but itself: neither cases nor systems nor
 * what others reported.
 */
@Controller
class ReportFormPage {

    /** No person sees this field: what is in it a machine typed. */
    private static final String HONEYPOT = "website";

    private static final int NUMBER_BYTES = 18;

    private final ReportLinks links;
    private final PersonReports reports;
    private final ReportRates rates;
    private final Estate estate;
    private final Readers readers;

    ReportFormPage(ReportLinks links, PersonReports reports, ReportRates rates, Estate estate, Readers readers) {
        this.links = links;
        this.reports = reports;
        this.rates = rates;
        this.estate = estate;
        this.readers = readers;
    }

    /** Nobody else learns this address. */
    @ModelAttribute
    void keepToOneself(HttpServletResponse response, Model model) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Referrer-Policy", "no-referrer");
        model.addAttribute("ourselves", estate.organisation());
    }

    @GetMapping("/report/{secret}")
    String show(@PathVariable String secret, Model model, HttpServletResponse response) {
        PageForm form = PageForm.empty();
        form.put("number", Secrets.random(NUMBER_BYTES));
        return links.open(secret).map(link -> form(link, form, model)).orElseGet(() -> closed(response));
    }

    @PostMapping("/report/{secret}")
    String send(
            @PathVariable String secret,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(name = "files", required = false) List<MultipartFile> files,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Optional<ReportLink> open = links.open(secret);
        if (open.isEmpty()) return closed(response);
        PageForm form = new PageForm(typed);
        if (!form.value(HONEYPOT).isEmpty()) return thanks(PersonReports.madeUpReference(), model);
        if (!rates.take(
                open.get().id(), request.getRemoteAddr(), readers.present().now())) {
            response.setStatus(429);
            form.wrong("", readers.present().say("reporting.too-many"));
            return form(open.get(), form, model);
        }
        Optional<String> kept = Optional.empty();
        try {
            kept = kept(open.get(), form, files == null ? List.of() : files);
        } finally {
            if (kept.isEmpty()) rates.giveBack(open.get().id(), request.getRemoteAddr());
        }
        if (kept.isPresent()) return thanks(kept.get(), model);
        response.setStatus(422);
        return form(open.get(), form, model);
    }

    /** Its reference; empty where something is wrong with it, which the form says. */
    private Optional<String> kept(ReportLink link, PageForm form, List<MultipartFile> files) throws IOException {
        PersonReport report = report(form, files);
        if (form.faulty()) return Optional.empty();
        try {
            return Optional.of(reports.take(link, report).reference());
        } catch (Refusal refusal) {
            form.refused(refusal, readers.present());
            return Optional.empty();
        }
    }

    private PersonReport report(PageForm form, List<MultipartFile> files) throws IOException {
        return new PersonReport(
                form.value("number"),
                form.given("seen"),
                Moments.read(form, "knownAt", readers.present()),
                form.given("reportedSystem"),
                form.given("who"),
                form.given("reach"),
                sent(form, files));
    }

    private List<PersonReport.SentFile> sent(PageForm form, List<MultipartFile> files) throws IOException {
        List<PersonReport.SentFile> sent = new ArrayList<>();
        for (MultipartFile file : files) {
            if (file.isEmpty()) continue;
            if (file.getSize() > PersonReports.LARGEST_FILE || sent.size() == PersonReports.MOST_FILES) {
                form.wrong(
                        "files",
                        readers.present()
                                .say(
                                        "reporting.files-refused",
                                        PersonReports.MOST_FILES,
                                        PersonReports.LARGEST_FILE / 1_000_000));
                return List.of();
            }
            sent.add(new PersonReport.SentFile(
                    Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes()));
        }
        return sent;
    }

    private String form(ReportLink link, PageForm form, Model model) {
        model.addAttribute("staff", link.audience() == Audience.STAFF);
        model.addAttribute("form", form);
        model.addAttribute("mostFiles", PersonReports.MOST_FILES);
        model.addAttribute("largest", PersonReports.LARGEST_FILE / 1_000_000);
        return "intake/form";
    }

    private static String thanks(String reference, Model model) {
        model.addAttribute("reference", reference);
        return "intake/thanks";
    }

    private static String closed(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        return "intake/closed";
    }
}
