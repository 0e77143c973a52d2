package eu.vigie.obligation;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/** A duty was met, decided away or withdrawn: its clock stops. */
public record ObligationSettled(String breach, Obligation obligation, Actor actor, Instant happenedAt)
        implements Audited {

    @Override
    public String action() {
        return "obligation_settled";
    }

    @Override
    public String subject() {
        return "obligation:" + obligation.id();
    }

    @Override
    public Map<String, Object> details() {
        var details = DutyDetails.of(obligation);
        details.put("reason", Objects.requireNonNullElse(obligation.reason(), ""));
        return details;
    }
}
