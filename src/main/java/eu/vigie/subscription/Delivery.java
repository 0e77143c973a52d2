package eu.vigie.subscription;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is told to one machine.
 *
 * @param number the same at every attempt: who hears it twice knows it is one
 * @param breach the case's reference; null for a test
 * @param lastAnswer status or trouble of the last attempt; null before
 * @param nextAttemptAt null when it is not tried again
 */
public record Delivery(
        long id,
        String number,
        String occasion,
        @Nullable String breach,
        State state,
        int attempts,
        @Nullable String lastAnswer,
        Instant queuedAt,
        @Nullable Instant nextAttemptAt,
        Instant updatedAt) {

    /** What became of it. */
    public enum State {
        QUEUED,
        /** The answer was 2xx. */
        ACCEPTED,
        /** It was tried for three days while others were taken. */
        FAILED,
        /** Of an exercise: nobody outside heard of it. */
        CAPTURED
    }
}
