package eu.vigie.identity;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody with the address read a person’s calendar; told once a day. */
public record CalendarRead(String name, Actor actor, Instant happenedAt) implements Audited {

    @Override
    public String action() {
        return "calendar_read";
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
