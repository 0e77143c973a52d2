package eu.vigie.identity;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A person got an address under which their calendar is read; an earlier one died. */
public record CalendarOpened(String name, boolean replaced, Actor actor, Instant happenedAt) implements Audited {

    @Override
    public String action() {
        return "calendar_opened";
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
        return Map.of("replaced", replaced);
    }
}
