package eu.vigie.evidence;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading evidence again.
 *
 * @param result {@code match}, {@code mismatch} or {@code not_verifiable}
 * @param reason why it is not verifiable: {@code file_missing}, {@code file_unreadable}, {@code key_missing} or {@code key_unfit},
 *     or {@code kept_elsewhere} or {@code destroyed}; {@code seal_broken} for a mismatch of what is known of it;
 *     {@code row_changed} where its digest or size is not what the trail recorded when it was taken in; null otherwise
 * @param saidBy whose word it is, for bytes that are elsewhere; null where Vigie read them itself
 * @param position where the trail recorded what the row does not say any more; null where it has no place yet, and in what a row keeps
 */
public record Reread(
        String result,
        @Nullable String reason,
        @Nullable String saidBy,
        @Nullable Long position) {

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
        return new Reread(same ? MATCH : MISMATCH, null, null, null);
    }

    static Reread said(boolean same, @Nullable String by) {
        return new Reread(same ? MATCH : MISMATCH, null, by, null);
    }

    /** What is known of the piece is not what was sealed. */
    static Reread sealBroken() {
        return new Reread(MISMATCH, "seal_broken", null, null);
    }

    /** What the row says of the bytes is not what the trail recorded there. */
    static Reread rowChanged(@Nullable Long position) {
        return new Reread(MISMATCH, "row_changed", null, position);
    }

    static Reread notVerifiable(String reason) {
        return new Reread(NOT_VERIFIABLE, reason, null, null);
    }
}
