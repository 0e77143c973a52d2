package eu.vigie.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of the ledger.
 *
 * @param address empty when none is known
 * @param enhancedStatus what the server meant, as RFC 3463 writes it; null when it did not say
 * @param told how the recipient was told otherwise; null when not
 * @param confirmedAt when somebody first said that the letter was read; null while nobody has
 * @param confirmedBy who noted it, or {@code recipient} by their own link
 */
public record Delivery(
        long id,
        String owner,
        String recipient,
        String address,
        DeliveryState state,
        String messageId,
        int attempts,
        @Nullable String lastReply,
        @Nullable String enhancedStatus,
        @Nullable ToldOtherwise told,
        boolean captured,
        @Nullable Instant confirmedAt,
        @Nullable String confirmedBy,
        Instant updatedAt) {}
