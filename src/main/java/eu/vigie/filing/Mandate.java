package eu.vigie.filing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A controller asked its processor to notify its authority in its name (EDPB Guidelines 9/2022, paragraph 44). Responsibility and
 * duty stay with the controller, and what the processor owes to it stays as it is.
 *
 * @param obligation the duty to tell that controller, which says who it is
 * @param authority which authority is to be told, as the directory calls it
 * @param document where the controller says so: clause, letter, date
 * @param evidence the document among the evidence of the case; null where it is kept elsewhere
 * @param approved what a second person answered; null while nobody did
 * @param refusal why it was refused
 */
public record Mandate(
        long id,
        String breach,
        long obligation,
        String authority,
        String document,
        @Nullable Long evidence,
        String recordedBy,
        Instant recordedAt,
        @Nullable Boolean approved,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        @Nullable String refusal) {

    /** True while a second person has not answered. */
    public boolean waits() {
        return approved == null;
    }

    /** True once a second person approved it. */
    public boolean stands() {
        return Boolean.TRUE.equals(approved);
    }
}
