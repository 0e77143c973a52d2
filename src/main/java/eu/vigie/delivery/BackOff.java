package eu.vigie.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** When a letter that failed for now is tried again, and when trying ends. */
final class BackOff {

    /** Unless the owner asks for another. */
    static final Duration GIVE_UP = Duration.ofHours(48);

    private static final List<Integer> MINUTES = List.of(1, 2, 5, 15, 30, 60);

    private BackOff() {}

    /** The next attempt after that many. */
    static Instant next(Instant now, int attempts) {
        int step = Math.min(Math.max(attempts, 1), MINUTES.size()) - 1;
        return now.plus(Duration.ofMinutes(MINUTES.get(step)));
    }

    static boolean givesUp(Instant now, Instant pursuedUntil) {
        return !now.isBefore(pursuedUntil);
    }
}
