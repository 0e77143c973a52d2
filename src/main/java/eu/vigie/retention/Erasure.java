package eu.vigie.retention;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a case is erased by rule, as one person decided and another approved.
 *
 * @param state {@code requested}, {@code approved} (its rows and bytes go), {@code erased} or {@code refused}
 * @param erasedAt when the last of it was gone
 */
public record Erasure(
        long id,
        String breach,
        String requestedBy,
        Instant requestedAt,
        String state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decisionReason,
        @Nullable Instant erasedAt) {

    static final String REQUESTED = "requested";
    static final String APPROVED = "approved";
    static final String ERASED = "erased";
    static final String REFUSED = "refused";

    /** True until a second person decides. */
    public boolean undecided() {
        return state.equals(REQUESTED);
    }
}
