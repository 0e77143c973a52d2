package eu.vigie.escalation;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;

/** A rung of the ladder has rung. */
public record RungRung(
        String breach, long obligation, int percent, Map<String, Object> details, Actor actor, Instant happenedAt)
        implements Audited {

    @Override
    public String action() {
        return "rung_rung";
    }

    @Override
    public String subject() {
        return "obligation:" + obligation;
    }

    /** From 90 % of the time on one authorised person may act and the approval follows. */
    public boolean pressing() {
        return percent >= StoredEscalation.PRESSING;
    }
}
