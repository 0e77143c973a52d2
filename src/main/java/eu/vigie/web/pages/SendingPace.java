package eu.vigie.web.pages;

import eu.vigie.delivery.DeliveryState;
import eu.vigie.notice.Notice;
import eu.vigie.notice.NoticeState;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a wave is.
 *
 * @param gone letters that a mail server has answered for, or that were settled otherwise
 * @param endsAt when the last of them goes if it goes on like this; null while that cannot be said
 */
record SendingPace(long gone, long all, @Nullable Instant endsAt) {

    /** Null for a wave that is not being sent. */
    static @Nullable SendingPace of(Notice notice, Instant now) {
        Instant released = notice.releasedAt();
        if (released == null || notice.state() != NoticeState.SENDING) {
            return null;
        }
        long toList = notice.listing() == null ? 0 : notice.listing().left();
        long all = notice.counts().values().stream().mapToLong(Long::longValue).sum() + toList;
        long waiting = count(notice, DeliveryState.QUEUED) + count(notice, DeliveryState.IN_DOUBT) + toList;
        return new SendingPace(all - waiting, all, ends(released, now, all - waiting, waiting));
    }

    /** Whether anything of it may still go by itself; what has its end cannot be held back. */
    static boolean waits(Notice notice) {
        return notice.listing() != null
                || count(notice, DeliveryState.QUEUED)
                                + count(notice, DeliveryState.IN_DOUBT)
                                + count(notice, DeliveryState.TEMPORARY_FAILURE)
                        > 0;
    }

    private static @Nullable Instant ends(Instant released, Instant now, long gone, long waiting) {
        Duration passed = Duration.between(released, now);
        return gone == 0 || passed.isNegative()
                ? null
                : now.plusSeconds(Math.round((double) passed.toSeconds() * waiting / gone));
    }

    private static long count(Notice notice, DeliveryState state) {
        return notice.counts().getOrDefault(state, 0L);
    }
}
