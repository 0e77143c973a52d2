package eu.vigie.assessment;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;

/** The facts changed so that the rules recommend otherwise: the earlier decision stays on record and rules no more. */
public record AssessmentReopened(
        String breach, Decision decision, String before, String now, Actor actor, Instant happenedAt)
        implements Audited {

    @Override
    public String action() {
        return "assessment_reopened";
    }

    @Override
    public String subject() {
        return "assessment:" + decision.id();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("before", before, "now", now);
    }
}
