package eu.vigie.filing;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;

/** A draft that was never approved was dropped, with its reason. */
public record FilingDiscarded(String breach, long filing, Map<String, Object> details, Actor actor, Instant happenedAt)
        implements Audited {

    @Override
    public String action() {
        return "filing_discarded";
    }

    @Override
    public String subject() {
        return "filing:" + filing;
    }
}
