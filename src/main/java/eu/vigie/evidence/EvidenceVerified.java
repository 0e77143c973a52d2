package eu.vigie.evidence;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** The bytes of a piece of evidence were read again. */
public record EvidenceVerified(String breach, long evidence, Reread reread, Actor actor, Instant happenedAt)
        implements Audited {

    @Override
    public String action() {
        return "evidence_verified";
    }

    @Override
    public String subject() {
        return "evidence:" + evidence;
    }

    @Override
    public Map<String, Object> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("result", reread.result());
        if (reread.reason() != null) details.put("reason", reread.reason());
        if (reread.saidBy() != null) details.put("saidBy", reread.saidBy());
        return details;
    }
}
