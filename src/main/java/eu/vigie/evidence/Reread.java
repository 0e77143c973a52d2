package eu.vigie.evidence;

import org.jspecify.annotations.Nullable;

/**
 * What came of reading evidence again.
 *
 * @param result {@code match}, {@code mismatch} or {@code not_verifiable}
 * @param reason why it is not verifiable: {@code file_missing}, {@code file_unreadable}, {@code key_missing} or {@code key_unfit};
 *     null otherwise
 */
public record Reread(String result, @Nullable String reason) {

    static Reread compared(boolean same) {
        return new Reread(same ? "match" : "mismatch", null);
    }

    static Reread notVerifiable(String reason) {
        return new Reread("not_verifiable", reason);
    }
}
