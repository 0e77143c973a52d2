package eu.vigie.breach;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;

/**
 * A case was opened.
 *
 * @param facts those that were known, by name; of a free text its length alone
 */
public record BreachReported(
        String reference,
        String title,
        boolean exercise,
        int speed,
        Map<String, Object> facts,
        Actor actor,
        Instant happenedAt)
        implements Audited {

    /** Of an exercise where the speed is above 1, else of a real case; nothing is known yet. */
    public BreachReported(String reference, String title, int speed, Actor actor, Instant happenedAt) {
        this(reference, title, speed > 1, speed, Map.of(), actor, happenedAt);
    }

    @Override
    public String action() {
        return "breach_reported";
    }

    @Override
    public String breach() {
        return reference;
    }

    @Override
    public String subject() {
        return "breach:" + reference;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("title", title, "exercise", exercise, "speed", speed, "facts", facts);
    }
}
