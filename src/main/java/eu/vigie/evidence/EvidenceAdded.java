package eu.vigie.evidence;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence is kept.
 *
 * @param entry the entry of the time line to which it was attached; null for one that stands by itself
 */
public record EvidenceAdded(
        String breach, EvidenceItem item, @Nullable Long entry, Actor actor, Instant happenedAt) implements Audited {

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
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("name", item.name());
        details.put("kind", item.kind());
        details.put("sha256", item.sha256());
        details.put("size", item.size());
        if (entry != null) details.put("entry", entry);
        return details;
    }
}
