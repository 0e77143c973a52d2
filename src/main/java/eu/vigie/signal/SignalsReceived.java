package eu.vigie.signal;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Signals came in together and a rule decided the same of them: one entry, however many they are.
 *
 * @param first Vigie's number of the first of them; with {@code last} it names the rows
 * @param breach the case they joined or became; null for none
 * @param happenedAt when the earliest of them happened
 */
record SignalsReceived(
        Decision decision,
        String rule,
        long group,
        @Nullable String breach,
        String source,
        long first,
        long last,
        long count,
        Actor actor,
        Instant happenedAt)
        implements Audited {

    @Override
    public String action() {
        return "signals_received";
    }

    @Override
    public String subject() {
        return "signal_group:" + group;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of(
                "decision", decision.code(),
                "rule", rule,
                "source", source,
                "first", first,
                "last", last,
                "count", count);
    }
}
