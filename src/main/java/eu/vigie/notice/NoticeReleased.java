package eu.vigie.notice;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;

/** The letters may go: they are on the ledger, or those of a long wave are being put there. */
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
