package eu.vigie.notice;

import eu.vigie.delivery.Deliveries;
import eu.vigie.delivery.DeliveryState;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Rows of notices with how far each has come: what its ledger counts, and what is still to be put on it. */
@Component
class CountedNotices {

    private final Deliveries deliveries;
    private final ListingTable listings;

    CountedNotices(Deliveries deliveries, ListingTable listings) {
        this.deliveries = deliveries;
        this.listings = listings;
    }

    /** All counts in one statement; what has not gone has none. */
    List<Notice> of(List<NoticeRow> rows) {
        Map<String, Map<DeliveryState, Long>> counts = deliveries.counts(rows.stream()
                .filter(row -> row.releasedAt() != null)
                .map(NoticeRow::owner)
                .toList());
        return rows.stream()
                .map(row -> notice(row, counts.getOrDefault(row.owner(), Map.of())))
                .toList();
    }

    Notice of(NoticeRow row) {
        return notice(row, row.releasedAt() == null ? Map.of() : deliveries.counts(row.owner()));
    }

    private Notice notice(NoticeRow row, Map<DeliveryState, Long> counts) {
        return new Notice(
                row.id(),
                row.breach(),
                row.kind(),
                row.locale(),
                Standing.of(row, counts),
                counts,
                row.draftedBy(),
                row.approvedBy(),
                row.releasedAlone(),
                row.releasedAt(),
                row.stopped(),
                row.digest(),
                row.request(),
                row.listing() ? listings.find(row.id()).orElse(null) : null);
    }
}
