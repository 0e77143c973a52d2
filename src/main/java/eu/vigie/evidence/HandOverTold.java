package eu.vigie.evidence;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A hand-over was proposed, or refused; that it was confirmed {@link EvidenceHandedOver} tells.
 *
 * @param forHolder somebody else held it than who proposed it; false for one that was refused
 */
public record HandOverTold(String breach, HandOver handOver, boolean forHolder, Actor actor, Instant happenedAt)
        implements Audited {

    @Override
    public String action() {
        return handOver.onItsWay() ? "evidence_hand_over_proposed" : "evidence_hand_over_refused";
    }

    @Override
    public String subject() {
        return "evidence:" + handOver.evidence();
    }

    @Override
    public Map<String, Object> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("handOver", handOver.id());
        details.put("receivedBy", handOver.receivedBy());
        if (forHolder) details.put("forHolder", true);
        if (handOver.onItsWay()) details.put("location", handOver.location());
        if (handOver.onItsWay() && handOver.change() != null) details.put("changed", true);
        if (!handOver.onItsWay() && handOver.note() != null) details.put("reason", handOver.note());
        return details;
    }
}
