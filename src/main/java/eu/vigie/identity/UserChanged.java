package eu.vigie.identity;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An account was changed, locked or opened again, or lost a token. Addresses stay out: the trail says that they changed.
 *
 * @param action {@code user_changed}, {@code user_locked}, {@code user_unlocked} or {@code token_revoked}
 */
record UserChanged(String action, String name, Map<String, Object> details, Actor actor, Instant happenedAt)
        implements Audited {

    @Override
    public @Nullable String breach() {
        return null;
    }

    @Override
    public String subject() {
        return "user:" + name;
    }
}
