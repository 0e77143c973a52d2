package eu.vigie.assessment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it is kept: never changed, only answered and followed.
 *
 * @param number 1 for the first on the case
 * @param assessment what the rules said then; null for decisions older than the keeping of it
 */
public record DecisionOnRecord(
        int number,
        Decision decision,
        DecisionState state,
        @Nullable Refusal refusal,
        @Nullable Instant supersededAt,
        @Nullable Assessment assessment) {

    /** A second person's refusal. */
    public record Refusal(String by, Instant at, String reason) {}
}
