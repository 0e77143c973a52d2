package eu.vigie.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A legal hold: nothing that it covers is destroyed or erased.
 *
 * @param evidence the one piece that it covers; null for all of the case
 * @param reason null where it is withheld, and {@code liftReason} with it
 * @param until when it ends by itself; null: not before somebody lifts it
 * @param request the request by law enforcement for which it was placed; null for every other hold
 */
public record Hold(
        long id,
        String breach,
        @Nullable Long evidence,
        @Nullable String reason,
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

    /**
     * For who may not read what law enforcement asks: of a hold that was placed for a request its number alone, in place of both reasons
     * (GDPR recital 88); every other hold as it is.
     */
    public Hold withoutWhatWasAsked() {
        return request == null
                ? this
                : new Hold(id, breach, evidence, null, placedBy, placedAt, until, liftedBy, liftedAt, null, request);
    }
}
