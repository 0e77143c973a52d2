package eu.vigie.escalation;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The alert of a case was written to its seniors, or to their deputies since these seniors had not acknowledged it. */
public record SeniorsAlerted(
        String breach,
        String audience,
        List<String> people,
        List<String> unacknowledged,
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
        return unacknowledged.isEmpty()
                ? Map.of("audience", audience, "people", people)
                : Map.of("audience", audience, "people", people, "unacknowledged", unacknowledged);
    }
}
