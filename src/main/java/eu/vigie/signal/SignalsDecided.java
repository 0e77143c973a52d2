package eu.vigie.signal;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person decided about signals.
 *
 * @param subject {@code signal:7} or {@code signal_group:3}
 * @param breach the case they joined, became or left; null for none
 * @param source who sent them; several with commas between
 */
public record SignalsDecided(
        Decision decision,
        String subject,
        @Nullable String breach,
        String source,
        long count,
        @Nullable String reason,
        Actor actor,
        Instant happenedAt)
        implements Audited {

    @Override
    public String action() {
        return "signals_decided";
    }

    @Override
    public Map<String, Object> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("decision", decision.code());
        details.put("source", source);
        details.put("count", count);
        if (reason != null) details.put("reason", reason);
        return details;
    }
}
