package eu.vigie.drill;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;

/** What happened of a drill, on the trail of its case: {@code drill_started}, {@code drill_inject}, {@code drill_answered}, {@code drill_ended}. */
public record DrillEvent(String breach, String action, Map<String, Object> details, Actor actor, Instant happenedAt)
        implements Audited {

    @Override
    public String subject() {
        return "drill:" + breach;
    }
}
