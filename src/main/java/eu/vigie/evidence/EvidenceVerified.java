package eu.vigie.evidence;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;

/** The bytes of a piece of evidence were read again: {@code match}, {@code mismatch} or {@code not_verifiable}. */
public record EvidenceVerified(String breach, long evidence, String result, Actor actor, Instant happenedAt)
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
        return Map.of("result", result);
    }
}
