package eu.vigie.escalation;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;

/**
 * A letter of the ladder spoke of this case and is kept with another, the most pressing one.
 *
 * @param leading the case that the notice is kept with
 */
public record ToldAmongOthers(String breach, long notice, String leading, Actor actor, Instant happenedAt)
        implements Audited {

    @Override
    public String action() {
        return "told_among_others";
    }

    @Override
    public String subject() {
        return "notice:" + notice;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("notice", notice, "leading", leading);
    }
}
