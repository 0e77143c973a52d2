package eu.vigie.evidence;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A piece of evidence was sealed; or corrected and sealed anew. */
public record EvidenceSealed(String breach, long evidence, EvidenceSeal seal, Actor actor, Instant happenedAt)
        implements Audited {

    static final String SEALED = "evidence_sealed";
    static final String CORRECTED = "evidence_corrected";

    /** Both put a seal on the trail. */
    static final List<String> ACTIONS = List.of(SEALED, CORRECTED);

    @Override
    public String action() {
        return seal.supersedes() == null ? SEALED : CORRECTED;
    }

    @Override
    public String subject() {
        return subject(evidence);
    }

    static String subject(long evidence) {
        return "evidence:" + evidence;
    }

    @Override
    public Map<String, Object> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("number", seal.number());
        details.put("digest", seal.digest());
        if (seal.supersedes() != null) details.put("supersedes", seal.supersedes());
        if (seal.reason() != null) details.put("reason", seal.reason());
        return details;
    }
}
