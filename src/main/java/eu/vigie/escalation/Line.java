package eu.vigie.escalation;

import eu.vigie.obligation.Obligation;
import java.time.Duration;
import java.time.Instant;

/**
 * An open duty that rang.
 *
 * @param percent the highest share that rang
 * @param late how late that rung rang
 * @param calledAt when its reader was called for it
 */
record Line(Obligation owed, int percent, Lateness late, Instant calledAt) {

    /** Longer than news may wait to go together. */
    private static final long TOGETHER_SECONDS = 600;

    /** Past a deadline of law or contract; a target of the house is never late. */
    boolean overdue() {
        return percent >= 100 && owed.dueAt() != null;
    }

    /** How late its news comes to a reader now: a letter that waited for a mail server is as late as a late ring. */
    Lateness late(Instant now) {
        long waited = Duration.between(calledAt, now).toSeconds();
        return waited > TOGETHER_SECONDS ? late.and(waited) : late;
    }

    /** As its reader hears of it: called then, and so much later than they should have been. */
    Line calledAt(Instant at, Lateness called) {
        return new Line(owed, percent, late.and(called.seconds()), at);
    }

    Line higher(Line other) {
        return other.percent > percent ? other : this;
    }
}
