package eu.vigie.evidence;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;

/** A piece of evidence is kept. */
public record EvidenceAdded(String breach, EvidenceItem item, Actor actor, Instant happenedAt) implements Audited {

    @Override
    public String action() {
        return "evidence_added";
    }

    @Override
    public String subject() {
        return "evidence:" + item.id();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("name", item.name(), "kind", item.kind(), "sha256", item.sha256(), "size", item.size());
    }
}
