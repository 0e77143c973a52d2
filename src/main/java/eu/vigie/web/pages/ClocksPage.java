package eu.vigie.web.pages;

import eu.vigie.breach.Breach;
import eu.vigie.escalation.Escalation;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.Obligations;
import eu.vigie.web.ExplainedClock;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Every clock of a case with its arithmetic, as a lawyer reads it, and who was rung. Customers who share a limit share a line. */
@Controller
class ClocksPage {
    private final Obligations obligations;
    private final Escalation escalation;

    ClocksPage(Obligations obligations, Escalation escalation) {
        this.obligations = obligations;
        this.escalation = escalation;
    }

    /** A line of what is owed, and how its clock is counted. */
    record ClockLine(DutyLine line, ExplainedClock clock) {}

    @GetMapping("/breaches/{reference}/clocks")
    String show(@ModelAttribute(name = "breach", binding = false) Breach breach, Locale locale, Model model) {
        List<Obligation> owed = obligations.of(breach.reference());
        model.addAttribute("rungs", RungLine.of(escalation.rung(breach.reference()), owed));
        model.addAttribute(
                "clocks",
                DutyLine.group(owed).stream()
                        .map(line -> new ClockLine(line, ExplainedClock.of(line.leading(), breach, locale)))
                        .toList());
        return "breaches/clocks";
    }
}
