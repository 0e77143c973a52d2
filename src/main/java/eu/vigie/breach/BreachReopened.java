package eu.vigie.breach;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;

/** A closed case runs again. */
public record BreachReopened(String reference, String reason, Actor actor, Instant happenedAt) implements Audited {

    @Override
    public String action() {
        return "breach_reopened";
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
        return Map.of("reason", reason);
    }
}
