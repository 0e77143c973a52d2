package eu.vigie.estate;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A collection of the estate was replaced by a file of so many lines. */
public record EstateReplaced(String collection, int lines, Actor actor, Instant happenedAt) implements Audited {

    @Override
    public String action() {
        return "estate_replaced";
    }

    @Override
    public @Nullable String breach() {
        return null;
    }

    @Override
    public String subject() {
        return "estate:" + collection;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("lines", lines);
    }
}
