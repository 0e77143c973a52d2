package eu.vigie.escalation;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Somebody has seen rungs of a case, for these roles: nobody further is called for them. */
record RungAcknowledged(
        String breach, int percent, List<String> roles, Channel channel, Actor actor, Instant happenedAt)
        implements Audited {

    @Override
    public String action() {
        return "rung_acknowledged";
    }

    @Override
    public String subject() {
        return "breach:" + breach;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("percent", percent, "roles", roles, "channel", channel.code());
    }
}
