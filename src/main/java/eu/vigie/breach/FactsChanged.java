package eu.vigie.breach;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The facts of a case have a new version; {@code changes} has each changed field with what it was and what it is, {@code origin}
 * says from where they are known.
 */
public record FactsChanged(
        String reference, long version, Map<String, Object> changes, FactOrigin origin, Actor actor, Instant happenedAt)
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
        var details = new LinkedHashMap<String, Object>();
        details.put("version", version);
        details.put("changes", changes);
        if (origin.source() != null)
            details.put("source", origin.source().name().toLowerCase(Locale.ROOT));
        // Free text may name people, and the trail is never erased: the note stands with the version, here only what
        // holds it.
        String seal = origin.noteSeal(reference, version);
        if (seal != null) details.put("noteSha256", seal);
        return details;
    }
}
