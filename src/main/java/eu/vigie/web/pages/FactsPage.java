package eu.vigie.web.pages;

import eu.vigie.assessment.Assessment;
import eu.vigie.assessment.Assessments;
import eu.vigie.breach.Breach;
import eu.vigie.breach.Breaches;
import eu.vigie.breach.FactOrigin;
import eu.vigie.breach.FactSource;
import eu.vigie.breach.Facts;
import eu.vigie.breach.Insight;
import eu.vigie.refusal.Reason;
import eu.vigie.refusal.Refusal;
import eu.vigie.web.Permission;
import eu.vigie.web.RefusalStatus;
import eu.vigie.web.Right;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The facts on the left, what the rules make of them on the right. */
@Controller
class FactsPage {
    private final Breaches breaches;
    private final Assessments assessments;
    private final Permission permission;
    private final Readers readers;

    FactsPage(Breaches breaches, Assessments assessments, Permission permission, Readers readers) {
        this.breaches = breaches;
        this.assessments = assessments;
        this.permission = permission;
        this.readers = readers;
    }

    @GetMapping("/breaches/{reference}/facts")
    String form(@ModelAttribute(name = "breach", binding = false) Breach breach, Model model) {
        return show(breach.facts(), breach.factsVersion(), FactsTyped.form(breach.facts()), model);
    }

    @PostMapping("/breaches/{reference}/facts")
    String save(
            @ModelAttribute(name = "breach", binding = false) Breach breach,
            @RequestParam long version,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Reader reader = readers.present();
        PageForm form = PageForm.of(typed, readers.present());
        Facts facts = FactsForm.read(form, reader);
        if (!form.faulty()) {
            try {
                var origin = new FactOrigin(
                        Codes.read(FactSource.class, form.given("source")), form.given("sourceNote"), Set.of());
                breaches.changeFacts(
                        breach.reference(), version, facts, origin, permission.require(Right.CHANGE_FACTS));
                return "redirect:/breaches/" + breach.reference() + "/facts?done=saved";
            } catch (Refusal refusal) {
                return again(breach, facts, form, refusal, model, response);
            }
        }
        response.setStatus(422);
        return show(facts, version, form, model);
    }

    /** After a conflict the form keeps what was typed and carries the newest version: sending it again is a decision. */
    private String again(
            Breach breach, Facts facts, PageForm form, Refusal refusal, Model model, HttpServletResponse response) {
        Reader reader = readers.present();
        if (refusal.reason() == Reason.STALE) {
            form.wrong("", reader.say("facts.conflict"));
            model.addAttribute("others", FactsTyped.lines(breach.facts(), reader));
        } else {
            form.refused(refusal, reader);
        }
        response.setStatus(RefusalStatus.of(refusal).value());
        return show(facts, breach.factsVersion(), form, model);
    }

    private String show(Facts facts, long version, PageForm form, Model model) {
        Assessment assessment =
                assessments.assess(facts, true, readers.present().locale());
        model.addAttribute("form", form);
        model.addAttribute("version", version);
        model.addAttribute("groups", FactQuestions.GROUPS);
        model.addAttribute("insights", Codes.of(Insight.class));
        model.addAttribute("sources", Codes.of(FactSource.class));
        model.addAttribute("assessment", assessment);
        return "breaches/facts";
    }
}
