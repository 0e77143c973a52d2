package eu.vigie.notice;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A notice as stored; where it stands is derived.
 *
 * @param listing true while not all of its recipients are on the ledger
 */
record NoticeRow(
        long id,
        String breach,
        NoticeKind kind,
        String template,
        Locale locale,
        boolean edited,
        @Nullable String draftedBy,
        @Nullable String digest,
        @Nullable String approvedBy,
        @Nullable String releasedBy,
        @Nullable Instant releasedAt,
        boolean releasedAlone,
        @Nullable Instant withdrawnAt,
        @Nullable String outcome,
        @Nullable Instant followedUpAt,
        @Nullable Long request,
        boolean listing) {

    private static final String OWNER = "notice:";
    private static final String TRIAL = "trial:";

    String owner() {
        return OWNER + id;
    }

    /** The notice that owns a row of the ledger; empty when another room does. */
    static Optional<Long> owned(String owner) {
        return owner.startsWith(OWNER) ? Optional.of(Long.valueOf(owner.substring(OWNER.length()))) : Optional.empty();
    }

    /** Owner of trials of that notice: letters as real recipients get them, to one's own mailbox. */
    static String trial(long id) {
        return TRIAL + id;
    }

    /** The notice that a letter on the ledger is worded by, as a letter of the wave or as a trial of it. */
    static Optional<Long> wordedBy(String owner) {
        return owner.startsWith(TRIAL) ? Optional.of(Long.valueOf(owner.substring(TRIAL.length()))) : owned(owner);
    }

    /** A second person stopped it on its way. */
    boolean stopped() {
        return releasedAt != null && withdrawnAt != null;
    }

    boolean open() {
        return releasedAt == null && withdrawnAt == null;
    }

    /** A wave to customers that went and that nobody stopped. */
    boolean tellsCustomers() {
        return NoticeKind.TO_CUSTOMERS.contains(kind) && releasedAt != null && !stopped();
    }

    /** A wave to persons that went and that nobody stopped. */
    boolean tellsPersons() {
        return kind == NoticeKind.PERSON && releasedAt != null && !stopped();
    }

    /** By its wording: it tells customers for the first time, and is no update. */
    boolean firstToCustomers() {
        return NoticeKind.TO_CUSTOMERS.contains(kind) && Occasion.of(template).isEmpty();
    }
}
