package eu.vigie.web.pages;

import eu.vigie.breach.Breaches;
import eu.vigie.breach.DiscoveredBy;
import eu.vigie.breach.Facts;
import eu.vigie.breach.ProcessingRole;
import eu.vigie.breach.Report;
import eu.vigie.identity.CurrentActor;
import eu.vigie.refusal.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The report: short, since the clock may already run. */
@Controller
class ReportPage {
    private final Breaches breaches;
    private final CurrentActor current;
    private final Readers readers;

    ReportPage(Breaches breaches, CurrentActor current, Readers readers) {
        this.breaches = breaches;
        this.current = current;
        this.readers = readers;
    }

    @GetMapping("/breaches/new")
    String form(Model model) {
        PageForm form = PageForm.empty();
        form.put("once", UUID.randomUUID());
        Reader reader = readers.present();
        Moments.put(form, "detectedAt", reader.now().truncatedTo(ChronoUnit.MINUTES), reader.zone());
        return show(form, model);
    }

    @PostMapping("/breaches")
    String report(
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpSession session,
            HttpServletResponse response) {
        PageForm form = PageForm.of(typed, readers.present());
        Reader reader = readers.present();
        Instant detectedAt = Moments.read(form, "detectedAt", reader);
        if (detectedAt == null) {
            form.wrong("detectedAt", reader.say("fault.moment"));
        }
        Report report = read(form, detectedAt == null ? reader.now() : detectedAt, reader);
        if (!form.faulty()) {
            try {
                String reference = SentOnce.of(
                        session,
                        form.value("once"),
                        () -> SentOnce.of(session, words(report), () -> breaches.report(report, current.get())
                                .reference()));
                return "redirect:/breaches/" + reference + "?done=reported";
            } catch (Refusal refusal) {
                form.refused(refusal, reader);
            }
        }
        response.setStatus(422);
        return show(form, model);
    }

    /** Back from the case, the browser shows a new sheet with the old words: the same words are the same report. */
    private static String words(Report report) {
        return "report." + UUID.nameUUIDFromBytes(report.toString().getBytes(StandardCharsets.UTF_8));
    }

    private String show(PageForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("roles", Codes.of(ProcessingRole.class));
        model.addAttribute("discoverers", Codes.of(DiscoveredBy.class));
        return "breaches/new";
    }

    private static Report read(PageForm form, Instant detectedAt, Reader reader) {
        Facts facts = FactsForm.read(form, reader);
        return new Report(
                form.value("title").strip(),
                form.value("description").strip(),
                detectedAt,
                Moments.read(form, "occurredFrom", reader),
                Moments.read(form, "occurredTo", reader),
                Codes.read(DiscoveredBy.class, form.given("discoveredBy")),
                systems(form.value("systems")),
                facts,
                1);
    }

    /** The ids of systems, apart by blanks, commas or lines. */
    static List<String> systems(String typed) {
        return Arrays.stream(typed.split("[\\s,;]+"))
                .filter(id -> !id.isBlank())
                .distinct()
                .toList();
    }
}
