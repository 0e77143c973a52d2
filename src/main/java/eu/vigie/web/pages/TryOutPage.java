package eu.vigie.web.pages;

import eu.vigie.assessment.Assessments;
import eu.vigie.assessment.RuleSet;
import eu.vigie.breach.Facts;
import eu.vigie.breach.FactsCheck;
import eu.vigie.breach.Insight;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.web.Permission;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The rules without a case: for training, and for the telephone call at night. The address is all that remembers. */
@Controller
class TryOutPage {
    private final Assessments assessments;
    private final Permission permission;
    private final Readers readers;

    TryOutPage(Assessments assessments, Permission permission, Readers readers) {
        this.assessments = assessments;
        this.permission = permission;
        this.readers = readers;
    }

    @GetMapping("/what-if")
    String show(@RequestParam MultiValueMap<String, String> typed, Model model, HttpServletResponse response) {
        permission.anyone();
        Reader reader = readers.present();
        PageForm form = PageForm.of(typed, reader);
        Facts facts = FactsForm.read(form, reader);
        var faults = FactsCheck.faults(facts);
        if (!faults.isEmpty()) form.refused(new InvalidInput(faults), reader);
        if (form.faulty()) response.setStatus(422);
        else model.addAttribute("assessment", assessments.assess(facts, rules(form), true, reader.locale()));
        model.addAttribute("form", form);
        model.addAttribute("groups", FactQuestions.WITHOUT_TEXT);
        model.addAttribute("insights", Codes.of(Insight.class));
        model.addAttribute("rules", Codes.of(RuleSet.class));
        return "what-if";
    }

    private static RuleSet rules(PageForm form) {
        return RuleSet.named(form.value("rules")).orElse(RuleSet.GDPR);
    }
}
