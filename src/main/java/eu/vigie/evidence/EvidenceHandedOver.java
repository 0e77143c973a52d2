package eu.vigie.evidence;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else holds a piece of evidence now; who and where stands in its custody record.
 *
 * @param handOver the hand-over that its receiver confirmed; null for one that a person said alone
 * @param forHolder somebody else held it until then than who handed it over
 */
public record EvidenceHandedOver(
        String breach,
        long evidence,
        long custody,
        @Nullable Long handOver,
        boolean forHolder,
        Actor actor,
        Instant happenedAt)
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
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("custody", custody);
        if (handOver != null) details.put("handOver", handOver);
        if (forHolder) details.put("forHolder", true);
        return details;
    }
}
