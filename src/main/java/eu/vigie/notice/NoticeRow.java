package eu.vigie.notice;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A notice as stored; where it stands is derived. */
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
        @Nullable String outcome) {

    String owner() {
        return "notice:" + id;
    }

    boolean open() {
        return releasedAt == null && withdrawnAt == null;
    }
}
