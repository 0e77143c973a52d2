package eu.vigie.identity;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody was taken on, with these roles. */
public record UserCreated(String name, List<String> roles, Actor actor, Instant happenedAt) implements Audited {

    @Override
    public String action() {
        return "user_created";
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
        return Map.of("roles", roles);
    }
}
