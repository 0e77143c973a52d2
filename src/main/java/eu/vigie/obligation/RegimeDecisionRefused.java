package eu.vigie.obligation;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;

/** The second person did not agree that a regime is not triggered. */
public record RegimeDecisionRefused(
        String breach, RegimeDecision decision, String reason, Actor actor, Instant happenedAt) implements Audited {

    @Override
    public String action() {
        return "regime_decision_refused";
    }

    @Override
    public String subject() {
        return "regime:" + decision.regime();
    }

    @Override
    public Map<String, Object> details() {
        return RegimeDetails.of(decision, reason);
    }
}
