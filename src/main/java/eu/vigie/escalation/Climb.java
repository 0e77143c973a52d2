package eu.vigie.escalation;

import eu.vigie.obligation.Obligation;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One duty on its ladder: when its rungs ring, the night considered. */
record Climb(Obligation owed, HouseLadder ladder, Night night) {

    /** From here on a night holds nothing back. */
    private static final int AT_ANY_HOUR = 75;

    static Climb of(Obligation owed, Gravity gravity, Ladders ladders) {
        var ladder = ladders.of(owed.regime(), gravity);
        return new Climb(owed, ladder, ladders.policy().night());
    }

    List<Step> steps() {
        return ladder.steps();
    }

    /** Steps still to ring that are due at {@code now}, lowest first. */
    List<Step> due(Climbed climbed, Instant now) {
        return steps().stream()
                .filter(climbed::lacks)
                .filter(step -> !at(step).isAfter(now))
                .toList();
    }

    /** When the first step that is still to ring rings; empty at the top. */
    Optional<Instant> next(Climbed climbed) {
        return steps().stream().filter(climbed::lacks).map(this::at).min(Comparator.naturalOrder());
    }

    /** When the step rings: at its share of the time, or before the night where the law sets no hours. */
    Instant at(Step step) {
        var at = step.rung().at(owed.start(), owed.limit());
        if (!quiet() || step.percent() >= AT_ANY_HOUR) return at;
        var evening = night.before(at);
        return evening.isAfter(owed.start()) ? evening : at;
    }

    /** Only where the law sets no hours, and the ladder is longer than a night (an exercise's is not). */
    private boolean quiet() {
        var length = Duration.between(owed.start(), owed.limit());
        return ladder.quiet() && owed.dueAt() == null && length.compareTo(night.length()) > 0;
    }
}
