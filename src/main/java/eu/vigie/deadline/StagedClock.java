package eu.vigie.deadline;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** The clock of one stage of a regime in a case, from the anchors that are known there. */
public final class StagedClock {

    private StagedClock() {}

    /**
     * The limits of the stage; empty while its clock has not started. A stage that another bounds is due at the earlier of
     * both, and by its own period alone once its anchor lies after the bound (Del. Reg. (EU) 2025/301 Art. 5).
     *
     * @param anchors when a stage's anchor came about in the case; empty while it has not
     */
    public static Optional<Limits> count(Regime regime, Stage stage, Function<Stage, Optional<Instant>> anchors) {
        var own = anchors.apply(stage).map(at -> LegalClock.count(regime, stage, at));
        var bound = regime.bounding(stage)
                .flatMap(other -> anchors.apply(other).map(at -> LegalClock.count(regime, other, at)));
        if (own.isEmpty() || bound.isEmpty()) return own.or(() -> bound);
        return bound.filter(limit -> rules(limit, own.get())).or(() -> own);
    }

    private static boolean rules(Limits bound, Limits own) {
        var latest = bound.strict();
        var due = own.strict();
        return latest != null
                && due != null
                && !own.anchorAt().isAfter(latest)
                && latest.toInstant().isBefore(due.toInstant());
    }
}
