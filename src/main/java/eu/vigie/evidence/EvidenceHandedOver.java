package eu.vigie.evidence;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else holds a piece of evidence now; who and where stands in its custody record.
 *
 * @param handOver the hand-over that its receiver confirmed; null for one that a person said alone
 */
public record EvidenceHandedOver(
        String breach,
        long evidence,
        long custody,
        @Nullable Long handOver,
        Actor actor,
        Instant happenedAt) implements Audited {

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
        return handOver == null ? Map.of("custody", custody) : Map.of("custody", custody, "handOver", handOver);
    }
}
