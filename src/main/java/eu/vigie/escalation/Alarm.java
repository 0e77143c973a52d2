package eu.vigie.escalation;

import java.time.Instant;

/**
 * Something that waits for a person to say "I have seen it".
 *
 * @param percent the highest share that rang; 0 for the alert of a case
 * @param since when the person was called first
 * @param wanted true when others are called until somebody acknowledges
 */
public record Alarm(String breach, int percent, Instant since, boolean wanted) {

    /** The alert itself, and not a rung. */
    public boolean alert() {
        return percent == 0;
    }

    Alarm and(Alarm other) {
        var first = other.since.isBefore(since) ? other.since : since;
        return new Alarm(breach, Math.max(percent, other.percent), first, wanted || other.wanted);
    }
}
