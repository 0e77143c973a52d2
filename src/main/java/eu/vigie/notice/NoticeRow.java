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

    String owner() {
        return OWNER + id;
    }

    /** The notice that owns a row of the ledger; empty when another room does. */
    static Optional<Long> owned(String owner) {
        return owner.startsWith(OWNER) ? Optional.of(Long.valueOf(owner.substring(OWNER.length()))) : Optional.empty();
    }

    /** A second person stopped it on its way. */
    boolean stopped() {
        return releasedAt != null && withdrawnAt != null;
    }

    boolean open() {
        return releasedAt == null && withdrawnAt == null;
    }
}
