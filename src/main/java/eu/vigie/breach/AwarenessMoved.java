package eu.vigie.breach;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;

/**
 * A new awareness rules; open clocks follow.
 *
 * @param was the instant that ruled until then
 */
public record AwarenessMoved(
        String reference,
        AwarenessRole role,
        Instant was,
        Instant at,
        long version,
        String reason,
        Actor actor,
        Instant happenedAt)
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
                "was",
                was.toString(),
                "is",
                at.toString(),
                "at",
                at.toString(),
                "version",
                version,
                "reason",
                reason);
    }
}
