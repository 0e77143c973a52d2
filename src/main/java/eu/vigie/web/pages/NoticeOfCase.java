package eu.vigie.web.pages;

import eu.vigie.notice.Notice;
import eu.vigie.notice.Notices;
import eu.vigie.refusal.NotFound;
import org.springframework.stereotype.Component;

/** The notice that an address names, if it belongs to the case in the same address. */
@Component
class NoticeOfCase {

    private final Notices notices;

    NoticeOfCase(Notices notices) {
        this.notices = notices;
    }

    Notice get(String reference, long id) {
        Notice notice = notices.get(id);
        if (!notice.breach().equals(reference)) {
            throw new NotFound("notice", Long.toString(id));
        }
        return notice;
    }
}
