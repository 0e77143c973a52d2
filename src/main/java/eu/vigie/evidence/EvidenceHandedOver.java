package eu.vigie.evidence;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;

/** Somebody else holds a piece of evidence now; who and where stands in its custody record. */
public record EvidenceHandedOver(String breach, long evidence, long custody, Actor actor, Instant happenedAt)
        implements Audited {

    @Override
    public String action() {
        return "evidence_handed_over";
    }

    @Override
    public String subject() {
        return "evidence:" + evidence;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("custody", custody);
    }
}
