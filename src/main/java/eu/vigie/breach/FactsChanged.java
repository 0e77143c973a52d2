package eu.vigie.breach;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a case have a new version; {@code changes} names each changed field with its new value, {@code source} says from
 * where they are known.
 */
public record FactsChanged(
        String reference,
        long version,
        Map<String, Object> changes,
        @Nullable FactSource source,
        Actor actor,
        Instant happenedAt)
        implements Audited {

    @Override
    public String action() {
        return "facts_changed";
    }

    @Override
    public String breach() {
        return reference;
    }

    @Override
    public String subject() {
        return "breach:" + reference;
    }

    @Override
    public Map<String, Object> details() {
        return source == null
                ? Map.of("version", version, "changes", changes)
                : Map.of(
                        "version",
                        version,
                        "changes",
                        changes,
                        "source",
                        source.name().toLowerCase(Locale.ROOT));
    }
}
