package eu.vigie.process;

import eu.vigie.actor.Actor;
import eu.vigie.notice.Notice;
import eu.vigie.notice.NoticeKind;
import eu.vigie.notice.NoticeState;
import eu.vigie.notice.Notices;
import eu.vigie.notice.Updates;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Takes back the drafts of letters that nobody is owed any more, so that none holds up the closing. What a person began of their own
 * accord, with no duty behind it, is sent or dropped by people alone.
 */
@Component
class LapsedDrafts {

    private static final Map<NoticeKind, String> LANES = Map.of(
            NoticeKind.CUSTOMER, Variables.CUSTOMERS_OWED,
            NoticeKind.PERSON, Variables.PERSONS_OWED);

    private final Notices notices;
    private final Updates updates;

    LapsedDrafts(Notices notices, Updates updates) {
        this.notices = notices;
        this.updates = updates;
    }

    void withdraw(String breach, Map<String, Object> lanes) {
        notices.of(breach).stream()
                .filter(notice -> lapsed(notice, lanes) && !updates.begunByPerson(notice))
                .forEach(notice -> notices.withdraw(notice.id(), "no longer owed", Actor.VIGIE));
    }

    private static boolean lapsed(Notice notice, Map<String, Object> lanes) {
        var lane = LANES.get(notice.kind());
        return notice.state() == NoticeState.DRAFT && lane != null && Boolean.FALSE.equals(lanes.get(lane));
    }
}
