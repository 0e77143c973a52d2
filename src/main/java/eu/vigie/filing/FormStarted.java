package eu.vigie.filing;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;

/** A smaller form was begun for a duty. */
public record FormStarted(String breach, long filing, Map<String, Object> details, Actor actor, Instant happenedAt)
        implements Audited {

    @Override
    public String action() {
        return "form_started";
    }

    @Override
    public String subject() {
        return "filing:" + filing;
    }
}
