package eu.vigie.web.pages;

import eu.vigie.authority.Authorities;
import eu.vigie.breach.Breach;
import eu.vigie.filing.DutyFilings;
import eu.vigie.filing.Filing;
import eu.vigie.filing.Mandate;
import eu.vigie.filing.Mandates;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.Obligations;
import eu.vigie.refusal.Refusal;
import eu.vigie.web.Permission;
import eu.vigie.web.RefusalStatus;
import eu.vigie.web.Right;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The smaller forms that tell one duty: those that were begun, a new one, and a controller's mandate to tell its authority. */
@Controller
class DutyFormsPage {
    private final DutyFilings duties;
    private final Mandates mandates;
    private final Authorities authorities;
    private final Obligations obligations;
    private final Permission permission;
    private final Readers readers;

    DutyFormsPage(
            DutyFilings duties,
            Mandates mandates,
            Authorities authorities,
            Obligations obligations,
            Permission permission,
            Readers readers) {
        this.duties = duties;
        this.mandates = mandates;
        this.authorities = authorities;
        this.obligations = obligations;
        this.permission = permission;
        this.readers = readers;
    }

    @GetMapping("/breaches/{reference}/duties/{id}/forms")
    String show(@ModelAttribute(name = "breach", binding = false) Breach breach, @PathVariable long id, Model model) {
        return show(breach, id, PageForm.empty(), model);
    }

    @PostMapping("/breaches/{reference}/duties/{id}/forms")
    String start(
            @ModelAttribute(name = "breach", binding = false) Breach breach,
            @PathVariable long id,
            @RequestParam String form,
            Model model,
            HttpServletResponse response) {
        var actor = permission.require(Right.DRAFT_FORMS);
        try {
            long filing = duties.start(breach.reference(), id, form, actor);
            return "redirect:/breaches/" + breach.reference() + "/filings/" + filing;
        } catch (Refusal refusal) {
            return refused(refusal, breach, id, PageForm.empty(), model, response);
        }
    }

    @PostMapping("/breaches/{reference}/duties/{id}/mandates")
    String mandate(
            @ModelAttribute(name = "breach", binding = false) Breach breach,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var actor = permission.require(Right.DRAFT_FORMS);
        PageForm form = PageForm.of(typed, readers.present());
        if (form.faulty()) return faulty(breach, id, form, model, response);
        try {
            String authority = form.given("mandate-authority");
            mandates.record(breach.reference(), id, authority, form.given("mandate-document"), null, actor);
            return done(breach, id);
        } catch (Refusal refusal) {
            // Other forms have an authority and a document too, with other words.
            refusal.faults()
                    .forEach(fault -> form.wrong(
                            fault.field().isEmpty() ? "" : "mandate-" + fault.field(),
                            FaultWords.sentence(fault, readers.present())));
            response.setStatus(RefusalStatus.of(refusal).value());
            return show(breach, id, form, model);
        }
    }

    @PostMapping("/breaches/{reference}/duties/{id}/mandates/{mandate}")
    String answer(
            @ModelAttribute(name = "breach", binding = false) Breach breach,
            @PathVariable long id,
            @PathVariable long mandate,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var actor = permission.require(Right.APPROVE_FORMS);
        PageForm form = PageForm.of(typed, readers.present());
        if (form.faulty()) return faulty(breach, id, form, model, response);
        try {
            boolean approved = form.has("approved", "true");
            mandates.answer(breach.reference(), id, mandate, approved, form.given("reason"), actor);
            return done(breach, id);
        } catch (Refusal refusal) {
            return refused(refusal, breach, id, form, model, response);
        }
    }

    private String faulty(Breach breach, long id, PageForm form, Model model, HttpServletResponse response) {
        response.setStatus(422);
        return show(breach, id, form, model);
    }

    private static String done(Breach breach, long id) {
        return "redirect:/breaches/" + breach.reference() + "/duties/" + id + "/forms?done=saved";
    }

    private String refused(
            Refusal refusal, Breach breach, long id, PageForm shown, Model model, HttpServletResponse response) {
        shown.refused(refusal, readers.present());
        response.setStatus(RefusalStatus.of(refusal).value());
        return show(breach, id, shown, model);
    }

    private String show(Breach breach, long id, PageForm form, Model model) {
        Reader reader = readers.present();
        Obligation owed = obligations.get(breach.reference(), id);
        List<Filing> filings = duties.of(breach.reference(), id);
        model.addAttribute("owed", owed);
        model.addAttribute("line", new DutyLine(List.of(owed)));
        model.addAttribute("forms", duties.startable(breach.reference(), id, reader.locale()));
        model.addAttribute("filings", filings);
        model.addAttribute(
                "titles",
                filings.stream()
                        .collect(Collectors.toMap(Filing::id, filing -> duties.title(filing, reader.locale()))));
        var begun = filings.stream().filter(filing -> filing.state().open()).findFirst();
        boolean writes = permission.has(Right.DRAFT_FORMS) && breach.closedAt() == null;
        model.addAttribute("mayStart", writes);
        begun.filter(filing -> writes).ifPresent(filing -> model.addAttribute("begun", filing));
        addMandates(breach, owed, model);
        model.addAttribute("form", form);
        return "filings/duty";
    }

    private void addMandates(Breach breach, Obligation owed, Model model) {
        boolean open = Mandates.possible(owed) && breach.closedAt() == null;
        List<Mandate> all = mandates.of(breach.reference(), owed.id());
        boolean there = all.stream().anyMatch(one -> one.waits() || one.stands());
        model.addAttribute("mandates", all);
        model.addAttribute("mandatable", Mandates.possible(owed));
        model.addAttribute("mayMandate", open && !there && permission.has(Right.DRAFT_FORMS));
        model.addAttribute("mayAnswer", open && permission.has(Right.APPROVE_FORMS));
        var today = LocalDate.ofInstant(readers.present().now(), ZoneOffset.UTC);
        model.addAttribute("authorities", authorities.on(today));
    }
}
