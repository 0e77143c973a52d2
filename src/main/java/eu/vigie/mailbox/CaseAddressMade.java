package eu.vigie.mailbox;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;

/** A case has an address of its own from now on. The address itself is not on the trail. */
record CaseAddressMade(String breach, Actor actor, Instant happenedAt) implements Audited {

    @Override
    public String action() {
        return "case_address_made";
    }

    @Override
    public String subject() {
        return "breach:" + breach;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of();
    }
}
