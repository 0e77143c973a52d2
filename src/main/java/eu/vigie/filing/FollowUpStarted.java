package eu.vigie.filing;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;

/** A follow-up or withdrawal was begun. */
public record FollowUpStarted(String breach, long filing, Map<String, Object> details, Actor actor, Instant happenedAt)
        implements Audited {

    @Override
    public String action() {
        return "follow_up_started";
    }

    @Override
    public String subject() {
        return "filing:" + filing;
    }
}
