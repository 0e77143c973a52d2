package eu.vigie.identity;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The address of a person’s calendar leads nowhere any more. */
public record CalendarClosed(String name, Actor actor, Instant happenedAt) implements Audited {

    @Override
    public String action() {
        return "calendar_closed";
    }

    @Override
    public @Nullable String breach() {
        return null;
    }

    @Override
    public String subject() {
        return "user:" + name;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of();
    }
}
