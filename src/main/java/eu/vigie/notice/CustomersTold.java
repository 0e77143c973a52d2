package eu.vigie.notice;

import eu.vigie.delivery.LedgerRecipients;
import java.time.Instant;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Customers whom a letter of the case was written to, the first one or an update, and that nobody stopped. What did not arrive is
 * followed up for that letter: whoever is among them is not told of the case for the first time again. A letter about project data
 * only told nobody of personal data ({@link CustomerWaves}).
 */
@Component
public class CustomersTold {

    private final CustomerWaves waves;
    private final LedgerRecipients ledger;

    CustomersTold(CustomerWaves waves, LedgerRecipients ledger) {
        this.waves = waves;
        this.ledger = ledger;
    }

    /** By all letters that went. */
    public Set<String> of(String breach) {
        return by(breach, letter -> true);
    }

    /** By others than this letter: of one that went, by those that went before it. */
    Set<String> before(NoticeRow notice) {
        return by(notice.breach(), other -> other.id() != notice.id() && wentBefore(other, notice));
    }

    private static boolean wentBefore(NoticeRow other, NoticeRow notice) {
        Instant went = notice.releasedAt();
        Instant earlier = other.releasedAt();
        return went == null || earlier != null && earlier.isBefore(went);
    }

    private Set<String> by(String breach, Predicate<NoticeRow> which) {
        return ledger.of(waves.standing(breach).stream()
                .filter(which)
                .map(NoticeRow::owner)
                .toList());
    }
}
