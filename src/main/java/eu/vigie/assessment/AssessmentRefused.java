package eu.vigie.assessment;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;

/** A second person refused a decision; the assessment comes back. */
public record AssessmentRefused(String breach, Decision decision, String reason, Actor actor, Instant happenedAt)
        implements Audited {

    @Override
    public String action() {
        return "assessment_refused";
    }

    @Override
    public String subject() {
        return "assessment:" + decision.id();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("reason", reason);
    }
}
