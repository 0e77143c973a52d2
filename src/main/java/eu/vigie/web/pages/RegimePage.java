package eu.vigie.web.pages;

import eu.vigie.breach.Breach;
import eu.vigie.filing.DutyFilings;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.RegimeDesk;
import eu.vigie.obligation.StageSubmission;
import eu.vigie.web.ExplainedClock;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** A stage of a regime beside the GDPR: what is decided and recorded of it. */
@Controller
class RegimePage {
    private final RegimeDuties duties;
    private final RegimeDesk desk;
    private final DutyFilings forms;
    private final Permission permission;

    RegimePage(RegimeDuties duties, RegimeDesk desk, DutyFilings forms, Permission permission) {
        this.duties = duties;
        this.desk = desk;
        this.forms = forms;
        this.permission = permission;
    }

    @GetMapping("/breaches/{reference}/duties/{id}")
    String show(
            @ModelAttribute(name = "breach", binding = false) Breach breach,
            @PathVariable long id,
            Locale locale,
            Model model) {
        Obligation owed = duties.owed(breach, id);
        RegimeDuties.put(owed, model);
        model.addAttribute("clock", ExplainedClock.of(owed, breach, locale));
        model.addAttribute(
                "decisions",
                desk.decisions(breach.reference()).stream()
                        .filter(one -> one.regime().equals(owed.regime()))
                        .toList());
        model.addAttribute(
                "stated",
                desk.anchors(breach.reference()).stream()
                        .filter(one -> one.regime().equals(owed.regime()))
                        .toList());
        model.addAttribute(
                "submissions",
                desk.submissions(breach.reference()).stream()
                        .filter(one -> one.obligation() == id)
                        .toList());
        model.addAttribute(
                "correctable",
                duties.standing(owed).stream().map(StageSubmission::id).toList());
        model.addAttribute("mayDecide", permission.has(Right.DECIDE_REGIMES));
        model.addAttribute(
                "hasForms", !forms.forms(breach.reference(), id, locale).isEmpty());
        return "breaches/duty";
    }
}
