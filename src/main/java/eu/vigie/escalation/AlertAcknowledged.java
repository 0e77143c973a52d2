package eu.vigie.escalation;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;

/** Somebody has seen the alert of a case. */
public record AlertAcknowledged(String breach, Channel channel, Actor actor, Instant happenedAt) implements Audited {

    @Override
    public String action() {
        return "alert_acknowledged";
    }

    @Override
    public String subject() {
        return "breach:" + breach;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("channel", channel.code());
    }
}
