package eu.vigie.escalation;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rota on call was replaced by one of so many rows. */
record RotaReplaced(int rows, Actor actor, Instant happenedAt) implements Audited {

    @Override
    public String action() {
        return "rota_replaced";
    }

    @Override
    public @Nullable String breach() {
        return null;
    }

    @Override
    public String subject() {
        return "rota";
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("rows", rows);
    }
}
