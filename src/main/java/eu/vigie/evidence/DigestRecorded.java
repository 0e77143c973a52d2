package eu.vigie.evidence;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Somebody says what digest bytes have that are elsewhere. The note stands in its row alone. */
public record DigestRecorded(
        String breach, long evidence, long row, ComputedDigest said, Actor actor, Instant happenedAt)
        implements Audited {

    @Override
    public String action() {
        return "evidence_digest_recorded";
    }

    @Override
    public String subject() {
        return "evidence:" + evidence;
    }

    @Override
    public Map<String, Object> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("row", row);
        details.put("sha256", Objects.requireNonNull(said.sha256()));
        details.put("computedBy", Objects.requireNonNull(said.computedBy()));
        details.put("computedAt", Objects.requireNonNull(said.computedAt()).toString());
        if (said.tool() != null) details.put("tool", said.tool());
        return details;
    }
}
