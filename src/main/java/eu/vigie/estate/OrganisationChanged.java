package eu.vigie.estate;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands in filings and letters about ourselves was changed.
 *
 * @param moved true when the country is another one
 * @param changes each changed field with what it was and what it is; contact points are named, not quoted
 */
public record OrganisationChanged(
        String name, boolean moved, Map<String, Object> changes, Actor actor, Instant happenedAt) implements Audited {

    @Override
    public String action() {
        return "organisation_changed";
    }

    @Override
    public @Nullable String breach() {
        return null;
    }

    @Override
    public String subject() {
        return "organisation:1";
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("name", name, "changes", changes);
    }
}
