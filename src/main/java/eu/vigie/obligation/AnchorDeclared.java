package eu.vigie.obligation;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;

/** A person said when something happened from which a regime counts. */
public record AnchorDeclared(String breach, DeclaredAnchor anchor, Actor actor, Instant happenedAt) implements Audited {

    @Override
    public String action() {
        return "anchor_declared";
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
