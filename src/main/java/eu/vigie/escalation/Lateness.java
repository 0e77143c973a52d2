package eu.vigie.escalation;

import java.time.Duration;
import java.time.Instant;

/**
 * How late something rang, in whole seconds; 0 when it rang in time. Up to a minute is nobody's news: timers have a rhythm and
 * databases are busy.
 */
record Lateness(long seconds) {

    static final Lateness NONE = new Lateness(0);

    private static final long IN_TIME_SECONDS = 60;

    /** Of what was due then and came at that time. */
    static Lateness between(Instant dueAt, Instant at) {
        return new Lateness(Math.max(0, Duration.between(dueAt, at).toSeconds()));
    }

    Lateness and(long more) {
        return new Lateness(seconds + more);
    }

    /** True when people are to be told. */
    boolean matters() {
        return seconds > IN_TIME_SECONDS;
    }
}
