package eu.vigie.evidence;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading evidence again.
 *
 * @param result {@code match}, {@code mismatch} or {@code not_verifiable}
 * @param reason why it is not verifiable: {@code file_missing}, {@code file_unreadable}, {@code key_missing} or {@code key_unfit},
 *     or {@code kept_elsewhere} or {@code destroyed}; {@code seal_broken} for a mismatch of what is known of it; null otherwise
 * @param saidBy whose word it is, for bytes that are elsewhere; null where Vigie read them itself
 */
public record Reread(
        String result, @Nullable String reason, @Nullable String saidBy) {

    /** The bytes are elsewhere, and nobody has said what digest they have now. */
    static final String KEPT_ELSEWHERE = "kept_elsewhere";

    /** Its bytes were destroyed. */
    static final String DESTROYED = "destroyed";

    /** Reasons that alarm nobody: nothing was compared, and nothing could be. */
    static final Set<String> EXPECTED = Set.of(KEPT_ELSEWHERE, DESTROYED);

    static final String MATCH = "match";
    static final String MISMATCH = "mismatch";
    static final String NOT_VERIFIABLE = "not_verifiable";

    static Reread compared(boolean same) {
        return new Reread(same ? MATCH : MISMATCH, null, null);
    }

    static Reread said(boolean same, @Nullable String by) {
        return new Reread(same ? MATCH : MISMATCH, null, by);
    }

    /** What is known of the piece is not what was sealed. */
    static Reread sealBroken() {
        return new Reread(MISMATCH, "seal_broken", null);
    }

    static Reread notVerifiable(String reason) {
        return new Reread(NOT_VERIFIABLE, reason, null);
    }
}
