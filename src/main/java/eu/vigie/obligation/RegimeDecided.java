package eu.vigie.obligation;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;

/** A regime was found triggered in a case, or not; that rules now. */
public record RegimeDecided(String breach, RegimeDecision decision, Actor actor, Instant happenedAt)
        implements Audited {

    @Override
    public String action() {
        return "regime_decided";
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
