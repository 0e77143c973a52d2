package eu.vigie.web.api;

import eu.vigie.notice.Notice;
import eu.vigie.notice.Notices;
import eu.vigie.refusal.NotFound;

/** A notice by the address of its case: another case's notice is not there. */
final class NoticeOfBreach {

    private NoticeOfBreach() {}

    static Notice find(Notices notices, String reference, long id) {
        Notice notice = notices.get(id);
        if (!notice.breach().equals(reference)) {
            throw new NotFound("notice", String.valueOf(id));
        }
        return notice;
    }
}
