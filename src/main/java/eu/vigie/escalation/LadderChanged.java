package eu.vigie.escalation;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;

/** The facts make a case more or less grave, and its duties climb another ladder from here on. */
public record LadderChanged(String breach, String band, String risk, Actor actor, Instant happenedAt)
        implements Audited {

    @Override
    public String action() {
        return "ladder_changed";
    }

    @Override
    public String subject() {
        return "breach:" + breach;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("band", band, "risk", risk);
    }
}
