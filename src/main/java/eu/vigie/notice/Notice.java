package eu.vigie.notice;

import eu.vigie.delivery.DeliveryState;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One wave of letters of a case.
 *
 * @param counts ledger rows by state
 * @param releasedAlone true while one person released it under a pressing clock and the second has not approved yet
 * @param digest SHA-256 over every language's wording as approved; null before
 * @param listing how far it is being put on the ledger; null before that, and once all its recipients are there
 * @param stopped a second person stopped it on its way: whoever had no letter by then gets none, and is owed one still
 * @param request the customer's request that it answers; null for a letter that nobody asked for
 */
public record Notice(
        long id,
        String breach,
        NoticeKind kind,
        Locale locale,
        NoticeState state,
        Map<DeliveryState, Long> counts,
        @Nullable String draftedBy,
        @Nullable String approvedBy,
        boolean releasedAlone,
        @Nullable Instant releasedAt,
        boolean stopped,
        @Nullable String digest,
        @Nullable Long request,
        @Nullable Listing listing) {

    /** How many letters it has. */
    public long letters() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many of them a mail server accepted or somebody passed on otherwise. */
    public long reached() {
        return counts.entrySet().stream()
                .filter(count -> count.getKey().reached())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
