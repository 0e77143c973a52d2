package eu.vigie.breach;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;

/** The facts of a case have a new version; {@code changes} names each changed field with its new value. */
public record FactsChanged(String reference, long version, Map<String, Object> changes, Actor actor, Instant happenedAt)
        implements Audited {

    @Override
    public String action() {
        return "facts_changed";
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
        return Map.of("version", version, "changes", changes);
    }
}
