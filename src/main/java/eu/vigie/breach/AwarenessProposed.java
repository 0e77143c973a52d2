package eu.vigie.breach;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;

/** A later awareness waits for a second person; the old clock rules until then. */
public record AwarenessProposed(
        String reference, AwarenessRole role, Instant at, long version, String reason, Actor actor, Instant happenedAt)
        implements Audited {

    @Override
    public String action() {
        return "awareness_proposed";
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
        return Map.of(
                "role",
                role.name().toLowerCase(java.util.Locale.ROOT),
                "at",
                at.toString(),
                "version",
                version,
                "reason",
                reason);
    }
}
