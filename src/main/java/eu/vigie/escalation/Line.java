package eu.vigie.escalation;

import eu.vigie.obligation.Obligation;
import java.time.Duration;
import java.time.Instant;

/**
 * An open duty that rang.
 *
 * @param percent the highest share that rang
 * @param lateSeconds how late that rung rang
 * @param calledAt when its reader was called for it
 */
record Line(Obligation owed, int percent, long lateSeconds, Instant calledAt) {

    private static final long IN_TIME_SECONDS = 60;

    /** Longer than news may wait to go together. */
    private static final long TOGETHER_SECONDS = 600;

    /** Past a deadline of law or contract; a target of the house is never late. */
    boolean overdue() {
        return percent >= 100 && owed.dueAt() != null;
    }

    /** How late its news comes to a reader now, in seconds: a letter that waited for a mail server is as late as a late ring. */
    long lateSeconds(Instant now) {
        long waited = Duration.between(calledAt, now).toSeconds();
        return waited > TOGETHER_SECONDS ? lateSeconds + waited : lateSeconds;
    }

    Line calledAt(Instant at) {
        return new Line(owed, percent, lateSeconds, at);
    }

    boolean late(Instant now) {
        return lateSeconds(now) > IN_TIME_SECONDS;
    }

    Line higher(Line other) {
        return other.percent > percent ? other : this;
    }
}
