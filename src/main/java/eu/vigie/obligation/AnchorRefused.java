package eu.vigie.obligation;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;

/** A second person did not agree to a later instant. */
public record AnchorRefused(String breach, DeclaredAnchor anchor, String reason, Actor actor, Instant happenedAt)
        implements Audited {

    @Override
    public String action() {
        return "anchor_refused";
    }

    @Override
    public String subject() {
        return "regime:" + anchor.regime();
    }

    @Override
    public Map<String, Object> details() {
        return RegimeDetails.of(anchor, reason);
    }
}
