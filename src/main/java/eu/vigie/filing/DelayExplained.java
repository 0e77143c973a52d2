package eu.vigie.filing;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;

/** The reasons for a delay came after the form was frozen (GDPR Art. 33(1)); they go into it where it is late. */
public record DelayExplained(String breach, long filing, Map<String, Object> details, Actor actor, Instant happenedAt)
        implements Audited {

    @Override
    public String action() {
        return "delay_explained";
    }

    @Override
    public String subject() {
        return "filing:" + filing;
    }
}
