package eu.vigie.escalation;

import eu.vigie.obligation.Obligation;

/**
 * An open duty that rang.
 *
 * @param percent the highest share that rang
 * @param lateSeconds how late that rung rang
 */
record Line(Obligation owed, int percent, long lateSeconds) {

    private static final long IN_TIME_SECONDS = 60;

    /** Past a deadline of law or contract; a target of the house is never late. */
    boolean overdue() {
        return percent >= 100 && owed.dueAt() != null;
    }

    boolean rangLate() {
        return lateSeconds > IN_TIME_SECONDS;
    }

    Line higher(Line other) {
        return other.percent > percent ? other : this;
    }
}
