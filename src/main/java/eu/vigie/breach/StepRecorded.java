package eu.vigie.breach;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;

/** Something was done or observed that belongs on the time line. */
public record StepRecorded(String reference, String step, String text, Actor actor, Instant happenedAt)
        implements Audited {

    @Override
    public String action() {
        return "step_recorded";
    }

    @Override
    public String breach() {
        return reference;
    }

    @Override
    public String subject() {
        return "breach:" + reference;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("step", step, "text", text);
    }
}
