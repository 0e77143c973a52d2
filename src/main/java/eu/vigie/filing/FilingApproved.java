package eu.vigie.filing;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;

/** A second person approved the frozen form. */
public record FilingApproved(String breach, long filing, Map<String, Object> details, Actor actor, Instant happenedAt)
        implements Audited {

    @Override
    public String action() {
        return "filing_approved";
    }

    @Override
    public String subject() {
        return "filing:" + filing;
    }
}
