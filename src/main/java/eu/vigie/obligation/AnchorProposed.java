package eu.vigie.obligation;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;

/** A later instant waits for a second person; the old clock rules until then. */
public record AnchorProposed(String breach, DeclaredAnchor anchor, Actor actor, Instant happenedAt) implements Audited {

    @Override
    public String action() {
        return "anchor_proposed";
    }

    @Override
    public String subject() {
        return "regime:" + anchor.regime();
    }

    @Override
    public Map<String, Object> details() {
        return RegimeDetails.of(anchor);
    }
}
