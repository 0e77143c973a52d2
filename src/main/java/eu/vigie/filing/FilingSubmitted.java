package eu.vigie.filing;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;

/** The authority's receipt was recorded. */
public record FilingSubmitted(String breach, long filing, Map<String, Object> details, Actor actor, Instant happenedAt)
        implements Audited {

    @Override
    public String action() {
        return "filing_submitted";
    }

    @Override
    public String subject() {
        return "filing:" + filing;
    }
}
