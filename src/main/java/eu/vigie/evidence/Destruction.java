package eu.vigie.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That the bytes of a piece of evidence are destroyed, as one person asked for it and another decided.
 *
 * @param state {@code requested}, {@code approved} (its key is gone, its file goes), {@code destroyed} or {@code refused}
 * @param method {@code key_and_file} for bytes that lay encrypted, {@code file} for those that lay plain; null before the approval
 * @param destroyedAt when the last of the bytes that Vigie had was gone
 * @param sha256 of what was destroyed; this and the size are the certificate with the rest
 */
public record Destruction(
        long id,
        long evidence,
        String reason,
        String requestedBy,
        Instant requestedAt,
        String state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decisionReason,
        @Nullable String method,
        @Nullable Instant destroyedAt,
        String sha256,
        long size) {

    static final String REQUESTED = "requested";
    static final String APPROVED = "approved";
    static final String DESTROYED = "destroyed";
    static final String REFUSED = "refused";

    /** True until a second person decides. */
    public boolean undecided() {
        return state.equals(REQUESTED);
    }
}
