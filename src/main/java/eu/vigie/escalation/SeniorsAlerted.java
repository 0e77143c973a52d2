package eu.vigie.escalation;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The alert of a case was written to its seniors, or to their deputies since these seniors had not acknowledged it.
 *
 * @param lateSeconds how much later than the report, or than the time to acknowledge was over
 */
public record SeniorsAlerted(
        String breach,
        String audience,
        List<String> people,
        List<String> unacknowledged,
        long lateSeconds,
        Actor actor,
        Instant happenedAt)
        implements Audited {

    @Override
    public String action() {
        return "seniors_alerted";
    }

    @Override
    public String subject() {
        return "breach:" + breach;
    }

    @Override
    public Map<String, Object> details() {
        var all =
                new HashMap<String, Object>(Map.of("audience", audience, "people", people, "lateSeconds", lateSeconds));
        if (!unacknowledged.isEmpty()) all.put("unacknowledged", unacknowledged);
        return all;
    }
}
