package eu.vigie.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One row of the ledger. */
public record Delivery(
        long id,
        String owner,
        String recipient,
        String address,
        DeliveryState state,
        String messageId,
        int attempts,
        @Nullable String lastReply,
        boolean captured,
        Instant updatedAt) {}
