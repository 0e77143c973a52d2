package eu.vigie.breach;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;

/** A new awareness rules; open clocks follow. */
public record AwarenessMoved(
        String reference, AwarenessRole role, Instant at, long version, String reason, Actor actor, Instant happenedAt)
        implements Audited {

    @Override
    public String action() {
        return "awareness_moved";
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
