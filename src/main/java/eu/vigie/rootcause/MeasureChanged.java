package eu.vigie.rootcause;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;

/**
 * A measure was planned, moved, done or given up.
 *
 * @param change {@code planned}, {@code moved}, {@code done} or {@code dropped}
 */
public record MeasureChanged(
        String breach, long measure, String change, Map<String, Object> details, Actor actor, Instant happenedAt)
        implements Audited {

    @Override
    public String action() {
        return "measure_" + change;
    }

    @Override
    public String subject() {
        return "measure:" + measure;
    }
}
