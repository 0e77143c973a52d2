package eu.vigie.notice;

import eu.vigie.breach.Breaches;
import org.springframework.stereotype.Component;

/**
 * A notice of which something is to go out, with its case: the case is held before the notice, as by everyone who changes both. Whoever
 * grants a delay at the same moment holds the case too, and comes before or after.
 */
@Component
class HeldNotices {

    private final NoticeTable notices;
    private final Breaches breaches;

    HeldNotices(NoticeTable notices, Breaches breaches) {
        this.notices = notices;
        this.breaches = breaches;
    }

    /** Both are held until the transaction ends; what is read of either afterwards is what stands. */
    NoticeRow lock(long id) {
        breaches.hold(notices.get(id).breach());
        return notices.lock(id);
    }
}
