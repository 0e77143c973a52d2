package eu.vigie.filing;

import eu.vigie.authority.FilingChannel;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A filing on its way to an authority.
 *
 * @param idempotencyKey the same at every attempt: a reply that was lost never makes two filings of one
 * @param nextAttemptAt when it is handed in (again), while it waits
 * @param lastReply what the authority, or the way to it, said last
 * @param authorityReference the number that a machine gave
 * @param receivedAt when the authority says that it received it
 * @param stoppedFor why it was stopped before it reached the authority; null where it was not
 * @param doubtful an attempt may have arrived though its answer was lost: what a later one heard does not prove that none did
 */
public record Submission(
        long filing,
        String breach,
        String authority,
        FilingChannel channel,
        URI address,
        String idempotencyKey,
        SubmissionState state,
        int attempts,
        Instant queuedAt,
        Instant nextAttemptAt,
        @Nullable String lastReply,
        @Nullable String authorityReference,
        @Nullable Instant receivedAt,
        @Nullable String stoppedFor,
        boolean doubtful) {

    /** True while the authority has it, or may have it: what it has is not taken back by us alone. */
    public boolean mayBeThere() {
        return doubtful || state.mayBeThere();
    }

    /** True when it is back with people and its form may still change: the authority certainly does not have it. */
    public boolean mayChange() {
        return !doubtful && state.resting();
    }
}
