package eu.vigie.notice;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;

/** People published a public communication. */
public record CommunicationPublished(
        String breach, long notice, Medium medium, String reference, Actor actor, Instant happenedAt)
        implements Audited {

    @Override
    public String action() {
        return "communication_published";
    }

    @Override
    public String subject() {
        return "notice:" + notice;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("medium", medium.code(), "where", reference);
    }
}
