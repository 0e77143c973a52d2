package eu.vigie.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How many letters a sender takes at a time. Few at first, so that a small wave is shared by all connections; then so many that a
 * handful lasts about half a second, since each costs the ledger two transactions.
 */
final class Handful {

    static final int FIRST = 20;
    static final int MOST = 200;
    private static final Duration LASTS = Duration.ofMillis(500);

    private final Clock clock;
    private int size;
    private Instant taken = Instant.MIN;

    Handful(Clock clock) {
        this.clock = clock;
    }

    /** The size of the next one, after how long the last one lasted. */
    int next() {
        Instant now = clock.instant();
        boolean quick = size > 0 && taken.plus(LASTS).isAfter(now);
        size = quick ? Math.min(2 * size, MOST) : Math.max(FIRST, size / 2);
        taken = now;
        return size;
    }
}
