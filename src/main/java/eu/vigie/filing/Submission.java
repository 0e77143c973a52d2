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
 * @param stoppedFor why it was stopped before it left; null where it was not
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
        @Nullable String stoppedFor) {}
