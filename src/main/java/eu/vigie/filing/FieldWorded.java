package eu.vigie.filing;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;

/** An officer answered a field in own words, or gave it back to the facts. The words stay in the filing. */
public record FieldWorded(String breach, long filing, Map<String, Object> details, Actor actor, Instant happenedAt)
        implements Audited {

    @Override
    public String action() {
        return "field_worded";
    }

    @Override
    public String subject() {
        return "filing:" + filing;
    }
}
