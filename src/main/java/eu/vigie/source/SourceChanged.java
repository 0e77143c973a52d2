package eu.vigie.source;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A source was named or changed, or one of its keys was made or revoked.
 *
 * @param action {@code source_created}, {@code source_changed}, {@code source_hosts_replaced}, {@code source_key_issued} or
 *     {@code source_key_revoked}
 */
record SourceChanged(String action, String name, Map<String, Object> details, Actor actor, Instant happenedAt)
        implements Audited {

    @Override
    public @Nullable String breach() {
        return null;
    }

    @Override
    public String subject() {
        return "source:" + name;
    }
}
