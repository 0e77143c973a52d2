package eu.vigie.assessment;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;

/** A decision stands: obligations follow it. */
public record AssessmentDecided(String breach, Decision decision, Actor actor, Instant happenedAt) implements Audited {

    @Override
    public String action() {
        return "assessment_decided";
    }

    @Override
    public String subject() {
        return "assessment:" + decision.id();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("authorityRequired", decision.authorityRequired(), "personsRequired", decision.personsRequired());
    }
}
