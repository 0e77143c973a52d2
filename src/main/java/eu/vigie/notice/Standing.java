package eu.vigie.notice;

import eu.vigie.delivery.DeliveryState;
import eu.vigie.delivery.LettersRecorded;
import java.util.Map;

/** Where a notice stands, from its instants and its ledger rows. */
final class Standing {

    private Standing() {}

    static NoticeState of(NoticeRow notice, Map<DeliveryState, Long> counts) {
        if (notice.releasedAt() == null) {
            if (notice.withdrawnAt() != null) {
                return NoticeState.WITHDRAWN;
            }
            boolean mayGo = notice.approvedBy() != null || notice.releasedAlone();
            return mayGo ? NoticeState.APPROVED : NoticeState.DRAFT;
        }
        if (notice.listing() || count(counts, DeliveryState.QUEUED, DeliveryState.IN_DOUBT) > 0) {
            return NoticeState.SENDING;
        }
        if (notice.stopped() && count(counts, DeliveryState.ACCEPTED, DeliveryState.DELIVERED) == 0) {
            return NoticeState.WITHDRAWN;
        }
        boolean failed = count(counts, DeliveryState.TEMPORARY_FAILURE, DeliveryState.PERMANENT_FAILURE) > 0;
        return failed ? NoticeState.PARTIALLY_REACHED : NoticeState.COMPLETE;
    }

    /** Some of its letters have not been tried, or nobody knows yet what became of them. */
    static boolean onItsWay(NoticeRow notice, Map<DeliveryState, Long> counts) {
        return notice.listing()
                || counts.containsKey(DeliveryState.QUEUED)
                || counts.containsKey(DeliveryState.IN_DOUBT);
    }

    /** Something of it may go by itself, or may have gone; the rest has its end. */
    static boolean mayStillGo(NoticeRow notice, Map<DeliveryState, Long> counts) {
        return onItsWay(notice, counts) || counts.containsKey(DeliveryState.TEMPORARY_FAILURE);
    }

    /** From here on a person is needed, even where others are still to go or are tried again. */
    static boolean firstFailures(Map<DeliveryState, Long> counts, LettersRecorded letters) {
        long now = letters.outcomes().stream()
                .filter(outcome -> outcome.state() == DeliveryState.PERMANENT_FAILURE)
                .count();
        return now > 0 && counts.getOrDefault(DeliveryState.PERMANENT_FAILURE, 0L) == now;
    }

    private static long count(Map<DeliveryState, Long> counts, DeliveryState one, DeliveryState other) {
        return counts.getOrDefault(one, 0L) + counts.getOrDefault(other, 0L);
    }
}
