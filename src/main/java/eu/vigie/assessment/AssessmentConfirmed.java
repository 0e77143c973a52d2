package eu.vigie.assessment;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;

/** A person decided; it stands at once unless a second person is needed. */
public record AssessmentConfirmed(String breach, Decision decision, Actor actor, Instant happenedAt)
        implements Audited {

    @Override
    public String action() {
        return "assessment_confirmed";
    }

    @Override
    public String subject() {
        return "assessment:" + decision.id();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of(
                "authorityRequired",
                decision.authorityRequired(),
                "personsRequired",
                decision.personsRequired(),
                "stands",
                decision.stands(),
                "reason",
                java.util.Objects.requireNonNullElse(decision.reason(), ""));
    }
}
