package eu.vigie.evidence;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;

/** Evidence that was kept plain, before there were keys, is encrypted; its plain bytes had the digest they had when they came. */
public record EvidenceEncrypted(String breach, long evidence, String sha256, Actor actor, Instant happenedAt)
        implements Audited {

    @Override
    public String action() {
        return "evidence_encrypted";
    }

    @Override
    public String subject() {
        return "evidence:" + evidence;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("sha256", sha256);
    }
}
