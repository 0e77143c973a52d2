package eu.vigie.escalation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call to the gateway, as operators see it.
 *
 * @param id the same at every attempt: the gateway rings once for it
 * @param lastAnswer status or trouble of the last attempt; null before
 * @param nextAttemptAt null when it is not tried again
 */
public record GatewayCall(
        long row,
        String id,
        String breach,
        String user,
        int percent,
        State state,
        int attempts,
        @Nullable String lastAnswer,
        Instant queuedAt,
        @Nullable Instant nextAttemptAt,
        Instant updatedAt) {

    /** What became of it. */
    public enum State {
        QUEUED,
        /** The gateway answered 2xx. */
        ACCEPTED,
        /** It was tried for hours. */
        FAILED,
        /** What it was about was settled before it went out. */
        SETTLED,
        /** Of an exercise: no telephone rang. */
        CAPTURED
    }
}
