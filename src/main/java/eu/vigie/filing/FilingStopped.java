package eu.vigie.filing;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;

/** What waited to be handed in to an authority was stopped before it left: its duty fell away. */
public record FilingStopped(String breach, long filing, Map<String, Object> details, Actor actor, Instant happenedAt)
        implements Audited {

    @Override
    public String action() {
        return "filing_stopped";
    }

    @Override
    public String subject() {
        return "filing:" + filing;
    }
}
