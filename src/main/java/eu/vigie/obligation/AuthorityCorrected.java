package eu.vigie.obligation;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;

/** A person corrected whether an authority is to be told. */
public record AuthorityCorrected(
        String breach, String authority, boolean competent, String reason, Actor actor, Instant happenedAt)
        implements Audited {

    @Override
    public String action() {
        return "authority_corrected";
    }

    @Override
    public String subject() {
        return "authority:" + authority;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("authority", authority, "competent", competent, "reason", reason);
    }
}
