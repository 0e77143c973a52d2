package eu.vigie.obligation;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An open duty has another anchor, limit or state; its clock is armed again.
 *
 * @param was the limit it had; null where its clock had not started
 */
public record ObligationMoved(
        String breach, Obligation obligation, @Nullable Instant was, Actor actor, Instant happenedAt)
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
        var details = DutyDetails.of(obligation);
        DutyDetails.put(details, "anchorAt", obligation.anchorAt());
        DutyDetails.put(details, "planBy", obligation.planBy());
        details.put("was", DutyDetails.written(was));
        details.put("is", DutyDetails.written(DutyDetails.limit(obligation)));
        return details;
    }
}
