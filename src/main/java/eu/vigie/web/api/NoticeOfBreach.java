package eu.vigie.web.api;

import eu.vigie.notice.Notice;
import eu.vigie.notice.Notices;
import eu.vigie.refusal.NotFound;
import eu.vigie.web.Permission;
import org.springframework.stereotype.Component;

/** A notice by the address of its case: another case's notice is not there. */
@Component
class NoticeOfBreach {

    private final Notices notices;
    private final Permission permission;

    NoticeOfBreach(Notices notices, Permission permission) {
        this.notices = notices;
        this.permission = permission;
    }

    Notice find(String reference, long id) {
        permission.readable(reference);
        Notice notice = notices.get(id);
        if (!notice.breach().equals(reference)) {
            throw new NotFound("notice", String.valueOf(id));
        }
        return notice;
    }
}
