package eu.vigie.notice;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;

/** The draft of a notice is complete. */
public record NoticeDrafted(
        String breach, long notice, NoticeKind kind, Map<String, Object> details, Actor actor, Instant happenedAt)
        implements Audited {

    @Override
    public String action() {
        return "notice_drafted";
    }

    @Override
    public String subject() {
        return "notice:" + notice;
    }
}
