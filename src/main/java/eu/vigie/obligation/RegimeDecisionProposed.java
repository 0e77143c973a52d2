package eu.vigie.obligation;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;

/** A person holds a regime for not triggered; a second one must agree first. */
public record RegimeDecisionProposed(String breach, RegimeDecision decision, Actor actor, Instant happenedAt)
        implements Audited {

    @Override
    public String action() {
        return "regime_decision_proposed";
    }

    @Override
    public String subject() {
        return "regime:" + decision.regime();
    }

    @Override
    public Map<String, Object> details() {
        return RegimeDetails.of(decision);
    }
}
