package eu.vigie.overview;

import java.time.Duration;
import java.time.Instant;

/** How far ahead a limit lies: the deadline in law or contract, or our own target where the law names no hours. */
public enum Within {
    PASSED(Duration.ZERO),
    DAY(Duration.ofDays(1)),
    THREE_DAYS(Duration.ofDays(3)),
    WEEK(Duration.ofDays(7));

    private final Duration ahead;

    Within(Duration ahead) {
        this.ahead = ahead;
    }

    /** The end of it, seen from {@code now}. */
    public Instant until(Instant now) {
        return now.plus(ahead);
    }
}
