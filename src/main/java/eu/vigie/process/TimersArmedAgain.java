package eu.vigie.process;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;

/** Timers of a case were gone from the engine's table and were armed again. */
record TimersArmedAgain(String breach, int timers, Actor actor, Instant happenedAt) implements Audited {

    @Override
    public String action() {
        return "timers_armed_again";
    }

    @Override
    public String subject() {
        return "breach:" + breach;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("timers", timers);
    }
}
