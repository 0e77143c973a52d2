package eu.vigie.delivery;

import java.time.Instant;

/** What became of a letter was recorded; published in the transaction that records it. */
public record DeliveryRecorded(
        String owner, String recipient, String address, DeliveryState state, boolean captured, Instant at) {}
