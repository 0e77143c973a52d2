package eu.vigie.filing;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;

/** A mandate was recorded, approved or refused. What its document says stays in its row: free text may name people. */
public record MandateStep(Step step, Mandate mandate, Actor actor, Instant happenedAt) implements Audited {

    /** What was done to it. */
    public enum Step {
        RECORDED("mandate_recorded"),
        APPROVED("mandate_approved"),
        REFUSED("mandate_refused");

        private final String action;

        Step(String action) {
            this.action = action;
        }
    }

    @Override
    public String action() {
        return step.action;
    }

    @Override
    public String breach() {
        return mandate.breach();
    }

    @Override
    public String subject() {
        return "mandate:" + mandate.id();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("obligation", mandate.obligation(), "authority", mandate.authority());
    }
}
