package eu.vigie.identity;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An administrator has a password of their own: the evaluation's users, who share one, can no longer sign on. */
record EvaluationUsersLocked(List<String> names, Actor actor, Instant happenedAt) implements Audited {

    @Override
    public String action() {
        return "evaluation_users_locked";
    }

    @Override
    public @Nullable String breach() {
        return null;
    }

    @Override
    public String subject() {
        return "users";
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("names", names);
    }
}
