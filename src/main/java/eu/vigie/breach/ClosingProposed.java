package eu.vigie.breach;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;

/** Somebody proposes to close the case. */
public record ClosingProposed(String reference, String summary, Actor actor, Instant happenedAt) implements Audited {

    @Override
    public String action() {
        return "closing_proposed";
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
        return Map.of("summary", summary);
    }
}
