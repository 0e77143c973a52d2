package eu.vigie.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Evidence that goes from one hand to another, as somebody proposes it and its receiver answers.
 *
 * @param receiver the user who receives it; null for somebody who does not work here
 * @param receivedBy who receives it, by name
 * @param change what is changed of it by that, if anything
 * @param state {@code on_its_way}, {@code confirmed} or {@code refused}; refused, it is back where it was
 * @param settledBy who confirmed or refused: the receiver, or for one who does not work here a second person
 * @param receipt the piece of evidence that is the outsider's receipt
 * @param reference what finds that receipt, where it is not evidence
 * @param note what the receiver said, or why it was refused
 */
public record HandOver(
        long id,
        long evidence,
        String proposedBy,
        Instant proposedAt,
        @Nullable String receiver,
        String receivedBy,
        String purpose,
        String location,
        @Nullable String change,
        String state,
        @Nullable String settledBy,
        @Nullable Instant settledAt,
        @Nullable Long receipt,
        @Nullable String reference,
        @Nullable String note) {

    static final String ON_ITS_WAY = "on_its_way";
    static final String CONFIRMED = "confirmed";
    static final String REFUSED = "refused";

    /** True until somebody confirms or refuses it. */
    public boolean onItsWay() {
        return state.equals(ON_ITS_WAY);
    }
}
