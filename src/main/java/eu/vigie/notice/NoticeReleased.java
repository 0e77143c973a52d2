package eu.vigie.notice;

import eu.vigie.audit.Audited;
import eu.vigie.identity.Actor;
import java.time.Instant;
import java.util.Map;

/** The letters are on the ledger. */
public record NoticeReleased(
        String breach, long notice, NoticeKind kind, Map<String, Object> details, Actor actor, Instant happenedAt)
        implements Audited {

    @Override
    public String action() {
        return "notice_released";
    }

    @Override
    public String subject() {
        return "notice:" + notice;
    }
}
