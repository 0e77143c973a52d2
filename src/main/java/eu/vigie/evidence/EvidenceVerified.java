package eu.vigie.evidence;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
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
        return reread.reason() == null
                ? Map.of("result", reread.result())
                : Map.of("result", reread.result(), "reason", reread.reason());
    }
}
