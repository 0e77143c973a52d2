package eu.vigie.estate;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The organisation declared which regimes beside the GDPR bind it; running cases owe their duties from now on. */
public record RegimesDeclared(List<String> regimes, Actor actor, Instant happenedAt) implements Audited {

    @Override
    public String action() {
        return "regimes_declared";
    }

    @Override
    public @Nullable String breach() {
        return null;
    }

    @Override
    public String subject() {
        return "organisation:1";
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("regimes", regimes);
    }
}
