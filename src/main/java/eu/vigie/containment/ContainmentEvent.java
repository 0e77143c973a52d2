package eu.vigie.containment;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;

/**
 * Something was done to contain, or a downtime was recorded.
 *
 * @param action {@code playbook_started}, {@code playbook_step}, {@code downtime_recorded} or {@code downtime_withdrawn}
 */
public record ContainmentEvent(
        String breach, String action, String subject, Map<String, Object> details, Actor actor, Instant happenedAt)
        implements Audited {}
