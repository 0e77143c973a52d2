package eu.vigie.obligation;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;

/** A person corrected whether a customer is affected. */
public record CustomerCorrected(
        String breach, String customer, boolean affected, String reason, Actor actor, Instant happenedAt)
        implements Audited {

    @Override
    public String action() {
        return "customer_corrected";
    }

    @Override
    public String subject() {
        return "customer:" + customer;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("customer", customer, "affected", affected, "reason", reason);
    }
}
