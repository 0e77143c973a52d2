package eu.vigie.notice;

import eu.vigie.breach.Breaches;
import eu.vigie.delivery.Deliveries;
import eu.vigie.delivery.DeliveryState;
import eu.vigie.delivery.LettersRecorded;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * A notice that is about to change, with its case: the case is held before the notice, as by everyone who changes both. Whoever
 * grants a delay at the same moment holds the case too, and comes before or after.
 */
@Component
class HeldNotices {

    private final NoticeTable notices;
    private final Breaches breaches;
    private final Deliveries deliveries;

    HeldNotices(NoticeTable notices, Breaches breaches, Deliveries deliveries) {
        this.notices = notices;
        this.breaches = breaches;
        this.deliveries = deliveries;
    }

    /** Both are held until the transaction ends; what is read of either afterwards is what stands. */
    NoticeRow lock(long id) {
        breaches.hold(notices.get(id).breach());
        return notices.lock(id);
    }

    /**
     * For what became of some letters: with the case where the case may change by it, once for all of them. Of a great wave on its
     * way the batches are only counted, and keep nobody from the case.
     */
    NoticeRow lock(long id, LettersRecorded letters) {
        return mayChangeTheCase(notices.get(id), letters) ? lock(id) : notices.lock(id);
    }

    /** Whoever speaks of one letter, a person, its reader or a server that returned it, stands on the trail of the case. */
    private boolean mayChangeTheCase(NoticeRow notice, LettersRecorded letters) {
        if (letters.outcomes().size() == 1) return true;
        if (NoticeKind.TO_CUSTOMERS.contains(notice.kind()) && anyEnded(letters)) return true;
        Map<DeliveryState, Long> counts = deliveries.counts(notice.owner());
        boolean manyToGo = notice.listing() || counts.containsKey(DeliveryState.QUEUED);
        return !manyToGo || Standing.firstFailures(counts, letters);
    }

    /** Whoever was told is owed nothing more, and who was not is owed it again. */
    private static boolean anyEnded(LettersRecorded letters) {
        return letters.outcomes().stream()
                .map(LettersRecorded.Outcome::state)
                .anyMatch(state -> state.reached() || state == DeliveryState.PERMANENT_FAILURE);
    }
}
