package eu.vigie.breach;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;

/** Triage proposes an outcome that a second person must approve. */
public record OutcomeProposed(String reference, Outcome outcome, String reason, Actor actor, Instant happenedAt)
        implements Audited {

    @Override
    public String action() {
        return "triage_proposed";
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
        return Map.of("outcome", outcome.name().toLowerCase(java.util.Locale.ROOT), "reason", reason);
    }
}
