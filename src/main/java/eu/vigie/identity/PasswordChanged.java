package eu.vigie.identity;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A password was replaced; what it is stands nowhere. */
public record PasswordChanged(String name, Actor actor, Instant happenedAt) implements Audited {

    @Override
    public String action() {
        return "password_changed";
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
        return Map.of();
    }
}
