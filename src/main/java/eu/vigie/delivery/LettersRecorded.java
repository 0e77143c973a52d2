package eu.vigie.delivery;

import java.time.Instant;
import java.util.List;

/** What became of some letters of one owner; published in the transaction that records it. */
public record LettersRecorded(String owner, List<Outcome> outcomes, Instant at) {

    /** One recipient's letter and the state it is in now. */
    public record Outcome(String recipient, DeliveryState state) {}
}
