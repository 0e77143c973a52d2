package eu.vigie.filing;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;

/** A draft became what a decision taken anew asks for: a withdrawal, or a follow-up again. */
public record FollowUpTurned(String breach, long filing, Map<String, Object> details, Actor actor, Instant happenedAt)
        implements Audited {

    @Override
    public String action() {
        return "follow_up_turned";
    }

    @Override
    public String subject() {
        return "filing:" + filing;
    }
}
