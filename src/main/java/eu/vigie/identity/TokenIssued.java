package eu.vigie.identity;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A person got a token for programs that act in their name. */
public record TokenIssued(String name, String label, Actor actor, Instant happenedAt) implements Audited {

    @Override
    public String action() {
        return "token_issued";
    }

    @Override
    public @Nullable String breach() {
        return null;
    }

    @Override
    public String subject() {
        return "user:" + name;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("label", label);
    }
}
