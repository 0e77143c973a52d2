package eu.vigie.evidence;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import eu.vigie.audit.CanonicalJson;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The bytes of a piece of evidence were read again.
 *
 * @param confirms nobody asked for it, and nothing came of it that was not known: it is as it was
 */
public record EvidenceVerified(
        String breach, long evidence, Reread reread, boolean confirms, Actor actor, Instant happenedAt)
        implements Audited {

    /** What it is called on the trail. */
    public static final String ACTION = "evidence_verified";

    /** The details of each that only confirms, as the trail keeps them. */
    public static final String CONFIRMATION = CanonicalJson.of(Map.of("confirms", true, "result", Reread.MATCH));

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
        if (reread.position() != null) details.put("position", reread.position());
        if (confirms) details.put("confirms", true);
        return details;
    }
}
