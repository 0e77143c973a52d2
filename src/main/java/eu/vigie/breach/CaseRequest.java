package eu.vigie.breach;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a customer or the authority asked, and what was answered.
 *
 * @param customer who asked for the report; null where the authority asks
 * @param tellPersons an order to tell the persons concerned (Art. 34(4) GDPR)
 * @param dueAt the date that the authority set; null for a customer's request
 * @param document the evidence that holds the answer as it was given, or null
 */
public record CaseRequest(
        long id,
        String breach,
        RequestKind kind,
        @Nullable String customer,
        String text,
        boolean tellPersons,
        Instant receivedAt,
        @Nullable Instant dueAt,
        String recordedBy,
        Instant recordedAt,
        @Nullable Instant answeredAt,
        @Nullable String answer,
        @Nullable Long document,
        @Nullable String answeredBy) {

    public boolean open() {
        return answeredAt == null;
    }
}
