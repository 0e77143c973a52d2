package eu.vigie.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A legal hold: nothing that it covers is destroyed or erased.
 *
 * @param evidence the one piece that it covers; null for all of the case
 * @param until when it ends by itself; null: not before somebody lifts it
 * @param request the request by law enforcement for which it was placed; null for every other hold
 */
public record Hold(
        long id,
        String breach,
        @Nullable Long evidence,
        String reason,
        String placedBy,
        Instant placedAt,
        @Nullable Instant until,
        @Nullable String liftedBy,
        @Nullable Instant liftedAt,
        @Nullable String liftReason,
        @Nullable Long request) {

    /** Whether it holds at that instant. */
    public boolean holds(Instant at) {
        return liftedAt == null && (until == null || at.isBefore(until));
    }
}
