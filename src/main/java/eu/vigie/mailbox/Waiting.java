package eu.vigie.mailbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail in hand.
 *
 * @param attempts how often it was begun and never ended, neither well nor in trouble: the node stopped
 * @param joining what was decided about its signal is to be followed
 * @param breach where it stands so far
 */
record Waiting(
        long id,
        String digest,
        String reference,
        Instant arrivedAt,
        boolean whole,
        boolean released,
        int attempts,
        boolean joining,
        @Nullable String breach,
        @Nullable Long signal) {

    private static final int MOST_STOPS = 3;

    /** Attempts begin anew, but not of a mail that was given up: whoever puts it into a case has it read no more. */
    static final String UNREAD_STAYS =
            "attempts = case when attempts > " + MOST_STOPS + " then " + MOST_STOPS + " else 0 end";

    /** Reading it stops the node time and again: nobody reads it any more. */
    boolean stopsItsReader() {
        return attempts >= MOST_STOPS;
    }
}
