package eu.vigie.evidence;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;

/** Bytes that stay elsewhere are evidence now, known by their digest. */
public record EvidenceRegistered(EvidenceItem item, Elsewhere elsewhere, Actor actor, Instant happenedAt)
        implements Audited {

    @Override
    public String action() {
        return "evidence_registered";
    }

    @Override
    public String breach() {
        return item.breach();
    }

    @Override
    public String subject() {
        return "evidence:" + item.id();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of(
                "name", item.name(),
                "kind", item.kind(),
                "sha256", item.sha256(),
                "size", item.size(),
                "location", elsewhere.location(),
                "heldBy", elsewhere.heldBy());
    }
}
