package eu.vigie.statement;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document that goes out of the house, and what it states. What is "not yet known" in it is not stated.
 *
 * @param subject as the trail names it: {@code filing:3}, {@code notice:12}
 * @param kind {@code filing}, {@code customer}, {@code controller}, {@code person}, {@code public} or {@code rfo}
 * @param addressee the authority of a filing; null for letters, which go to all of their kind
 * @param draftedAt when what it states was frozen
 * @param wentAt when it was approved, sent or handed in; null for a draft
 */
public record OutgoingDocument(
        long id,
        String breach,
        String subject,
        String kind,
        @Nullable String addressee,
        Instant draftedAt,
        @Nullable Instant wentAt,
        Map<Stated, String> states) {

    public OutgoingDocument {
        states = Map.copyOf(states);
    }

    /** When the earlier of the two was frozen: what was recorded since then can be why they differ. */
    Instant firstFrozen(OutgoingDocument other) {
        return draftedAt.isBefore(other.draftedAt) ? draftedAt : other.draftedAt;
    }

    /** True for a report that one customer asked for. */
    boolean report() {
        return kind.equals("rfo");
    }

    /** Documents of one line: a later one takes the place of an earlier one. */
    String line() {
        return kind + "/" + addressee;
    }
}
