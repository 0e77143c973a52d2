package eu.vigie.obligation;

import eu.vigie.audit.Audited;
import eu.vigie.identity.Actor;
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
