package eu.vigie.obligation;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;

/** A duty became conceivable (again): its clock runs. */
public record ObligationOpened(String breach, Obligation obligation, Actor actor, Instant happenedAt)
        implements Audited {

    @Override
    public String action() {
        return "obligation_opened";
    }

    @Override
    public String subject() {
        return "obligation:" + obligation.id();
    }

    @Override
    public Map<String, Object> details() {
        var details = DutyDetails.of(obligation);
        DutyDetails.put(details, "planBy", obligation.planBy());
        if (obligation.reason() != null) details.put("reason", obligation.reason());
        return details;
    }
}
