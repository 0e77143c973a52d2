package eu.vigie.evidence;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;

/** Somebody was handed the bytes of a piece of evidence: an image or a mailbox may hold anybody's data. */
record EvidenceRead(EvidenceItem item, Actor actor, Instant happenedAt) implements Audited {

    @Override
    public String action() {
        return "evidence_read";
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
        return Map.of("name", item.name());
    }
}
