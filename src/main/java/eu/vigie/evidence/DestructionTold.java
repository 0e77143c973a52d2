package eu.vigie.evidence;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A destruction was requested, approved, refused or done; the last is its certificate. */
public record DestructionTold(String breach, Destruction destruction, Actor actor, Instant happenedAt)
        implements Audited {

    @Override
    public String action() {
        return destruction.state().equals(Destruction.DESTROYED)
                ? "evidence_destroyed"
                : "evidence_destruction_" + destruction.state();
    }

    @Override
    public String subject() {
        return EvidenceSealed.subject(destruction.evidence());
    }

    @Override
    public Map<String, Object> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("destruction", destruction.id());
        details.put("sha256", destruction.sha256());
        details.put("size", destruction.size());
        details.put("reason", destruction.reason());
        details.put("requestedBy", destruction.requestedBy());
        put(details, "decidedBy", destruction.decidedBy());
        put(details, "decisionReason", destruction.decisionReason());
        put(details, "method", destruction.method());
        return details;
    }

    private static void put(Map<String, Object> details, String name, @Nullable Object value) {
        if (value != null) details.put(name, value);
    }
}
