package eu.vigie.breach;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;

/** A second person refused a later awareness. */
public record AwarenessRefused(String reference, long version, String reason, Actor actor, Instant happenedAt)
        implements Audited {

    @Override
    public String action() {
        return "awareness_refused";
    }

    @Override
    public String breach() {
        return reference;
    }

    @Override
    public String subject() {
        return "breach:" + reference;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("version", version, "reason", reason);
    }
}
