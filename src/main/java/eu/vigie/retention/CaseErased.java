package eu.vigie.retention;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;

/**
 * The last of what a case held of anybody goes with this; whoever keeps more of it than rows erases that in the same transaction.
 */
public record CaseErased(Erasure erasure, Actor actor, Instant happenedAt) implements Audited {

    @Override
    public String action() {
        return "case_erased";
    }

    @Override
    public String breach() {
        return erasure.breach();
    }

    @Override
    public String subject() {
        return "breach:" + erasure.breach();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of(
                "erasure",
                erasure.id(),
                "requestedBy",
                erasure.requestedBy(),
                "decidedBy",
                String.valueOf(erasure.decidedBy()));
    }
}
