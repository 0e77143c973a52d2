package eu.vigie.escalation;

import eu.vigie.obligation.Obligation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A duty, its ladder, and how far it has got.
 *
 * @param movedAt when the case's ladders last changed; null when they never did
 */
record Climber(Climb climb, Climbed climbed, @Nullable Instant movedAt) {

    Obligation owed() {
        return climb.owed();
    }

    /** Steps still to ring that are due at {@code now}, lowest first. */
    List<Step> due(Instant now) {
        return climb.due(climbed, now);
    }

    Optional<Instant> next() {
        return climb.next(climbed);
    }

    /** When the step was due: one that came with another ladder not before that ladder did. */
    Instant dueAt(Step step) {
        var at = climb.at(step);
        return movedAt != null && at.isBefore(movedAt) ? movedAt : at;
    }
}
