package eu.vigie.escalation;

import eu.vigie.actor.Actor;
import eu.vigie.actor.Role;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Nobody of a role acknowledged a rung in time: the next people were called; nobody, when the list is exhausted.
 *
 * @param lateSeconds how much later than the time to answer was over
 */
record RungPassedOn(
        String breach,
        long call,
        Role role,
        List<String> people,
        List<String> unacknowledged,
        long lateSeconds,
        Actor actor,
        Instant happenedAt)
        implements Audited {

    @Override
    public String action() {
        return people.isEmpty() ? "rung_unanswered" : "rung_passed_on";
    }

    @Override
    public String subject() {
        return "call:" + call;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of(
                "role", role.code(), "people", people, "unacknowledged", unacknowledged, "lateSeconds", lateSeconds);
    }
}
