package eu.vigie.web.pages;

import static java.util.stream.Collectors.toSet;

import eu.vigie.breach.Breach;
import eu.vigie.deadline.Anchor;
import eu.vigie.deadline.Regimes;
import eu.vigie.deadline.Stage;
import eu.vigie.obligation.Duty;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.Obligations;
import eu.vigie.obligation.RegimeDesk;
import eu.vigie.obligation.StageSubmission;
import eu.vigie.refusal.NotFound;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Duties of regimes beside the GDPR, as their pages show them. */
@Component
class RegimeDuties {
    private final Obligations obligations;
    private final RegimeDesk desk;

    RegimeDuties(Obligations obligations, RegimeDesk desk) {
        this.obligations = obligations;
        this.desk = desk;
    }

    /** The one of that case; a duty that facts bring has no such page. */
    Obligation owed(Breach breach, long id) {
        return obligations
                .find(id)
                .filter(one -> one.breach().equals(breach.reference()) && one.duty() == Duty.OTHER_REGIME)
                .orElseThrow(() -> new NotFound("obligation", breach.reference() + "/" + id));
    }

    /** Submissions of that stage that nothing has replaced. */
    List<StageSubmission> standing(Obligation owed) {
        var all = desk.submissions(owed.breach());
        var replaced = all.stream().map(StageSubmission::corrects).collect(toSet());
        return all.stream()
                .filter(one -> one.obligation() == owed.id() && !replaced.contains(one.id()))
                .toList();
    }

    /** What is owed, to whom and why. */
    static void put(Obligation owed, Model model) {
        var regime = Regimes.ours().get(owed.regime());
        model.addAttribute("owed", owed);
        model.addAttribute("line", new DutyLine(List.of(owed)));
        model.addAttribute("regime", regime);
        model.addAttribute(
                "stage", regime.stage(owed.stage()).orElse(regime.stages().get(0)));
        model.addAttribute(
                "anchors",
                regime.stages().stream()
                        .map(Stage::anchor)
                        .filter(Anchor::declared)
                        .distinct()
                        .map(Codes::of)
                        .toList());
    }
}
