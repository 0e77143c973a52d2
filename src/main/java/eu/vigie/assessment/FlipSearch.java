package eu.vigie.assessment;

import eu.vigie.breach.Facts;
import eu.vigie.breach.FactsCheck;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tries every single change of a fact and keeps those that change a duty. */
@Component
class FlipSearch {

    private final Horizon horizon;

    FlipSearch(Horizon horizon) {
        this.horizon = horizon;
    }

    List<Assessment.Flip> of(Facts facts, RuleSet rules) {
        var now = Recommendation.duties(horizon.ends(facts, rules));
        var flips = new ArrayList<Assessment.Flip>();
        SingleChanges.of(facts)
                .filter(change -> FactsCheck.faults(change.facts()).isEmpty())
                .forEach(change -> compare(now, change, rules, flips));
        return List.copyOf(flips);
    }

    private void compare(Assessment.Duties now, SingleChange change, RuleSet rules, List<Assessment.Flip> flips) {
        var then = Recommendation.duties(horizon.ends(change.facts(), rules));
        compare("authority", now.authority(), then.authority(), change, flips);
        compare("persons", now.persons(), then.persons(), change, flips);
        compare("controllers", now.controllers(), then.controllers(), change, flips);
    }

    private static void compare(
            String duty, DutyAnswer now, DutyAnswer then, SingleChange change, List<Assessment.Flip> flips) {
        if (now == then || idle(change, then)) return;
        flips.add(new Assessment.Flip(change.fact(), change.from(), change.to(), duty, then));
    }

    /** "Were integrity lost too, we would not know" helps nobody. */
    private static boolean idle(SingleChange change, DutyAnswer then) {
        return change.fact().equals("nature") && then == DutyAnswer.UNDETERMINED;
    }
}
