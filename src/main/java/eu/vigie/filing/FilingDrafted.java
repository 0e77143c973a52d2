package eu.vigie.filing;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;

/** The officer is done drafting; the form is frozen. */
public record FilingDrafted(String breach, long filing, Map<String, Object> details, Actor actor, Instant happenedAt)
        implements Audited {

    @Override
    public String action() {
        return "filing_drafted";
    }

    @Override
    public String subject() {
        return "filing:" + filing;
    }
}
