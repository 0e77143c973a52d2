package eu.vigie.obligation;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;

/** An open duty has another anchor, limit or state; its clock is armed again. */
public record ObligationMoved(String breach, Obligation obligation, Actor actor, Instant happenedAt)
        implements Audited {

    @Override
    public String action() {
        return "obligation_moved";
    }

    @Override
    public String subject() {
        return "obligation:" + obligation.id();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of(
                "duty",
                obligation.duty().code(),
                "recipient",
                obligation.recipient(),
                "anchorAt",
                obligation.anchorAt().toString(),
                "planBy",
                obligation.planBy().toString());
    }
}
