package eu.vigie.evidence;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A legal hold was placed, or lifted. One for a request by law enforcement tells its number in place of the reasons: the whole house
 * reads the trail (GDPR recital 88).
 */
public record HoldTold(Hold hold, Actor actor, Instant happenedAt) implements Audited {

    @Override
    public String action() {
        return hold.liftedAt() == null ? "hold_placed" : "hold_lifted";
    }

    @Override
    public String breach() {
        return hold.breach();
    }

    @Override
    public String subject() {
        return hold.evidence() == null ? "breach:" + hold.breach() : EvidenceSealed.subject(hold.evidence());
    }

    @Override
    public Map<String, Object> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("hold", hold.id());
        details.put("scope", hold.evidence() == null ? "case" : "piece");
        if (hold.request() == null) details.put("reason", reason());
        else details.put("request", hold.request());
        if (hold.until() != null) details.put("until", hold.until().toString());
        return details;
    }

    private String reason() {
        return Objects.requireNonNull(hold.liftedAt() == null ? hold.reason() : hold.liftReason());
    }
}
