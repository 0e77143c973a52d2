package eu.vigie.intake;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A link was made or revoked. */
record ReportLinkChanged(boolean made, long id, String audience, String label, Actor actor, Instant happenedAt)
        implements Audited {

    @Override
    public String action() {
        return made ? "report_link_made" : "report_link_revoked";
    }

    @Override
    public @Nullable String breach() {
        return null;
    }

    @Override
    public String subject() {
        return "report_link:" + id;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("audience", audience, "label", label);
    }
}
