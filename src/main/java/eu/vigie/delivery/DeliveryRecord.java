package eu.vigie.delivery;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the ledger knows of one row.
 *
 * @param letter its contents, as every recipient of the same got them
 * @param queuedAt since when it is to be tried; the latest such time where it was put back
 * @param triedAt when the last dialogue with a mail server began; null while there was none
 * @param attempts every one of them, first to last
 */
public record DeliveryRecord(
        Delivery row,
        SentLetter letter,
        Instant queuedAt,
        @Nullable Instant triedAt,
        List<Attempt> attempts) {

    public DeliveryRecord {
        attempts = List.copyOf(attempts);
    }
}
