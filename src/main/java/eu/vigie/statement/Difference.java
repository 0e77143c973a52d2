package eu.vigie.statement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that a document states otherwise than one that went out before it.
 *
 * @param says what the document states
 * @param otherSays what the other one stated
 * @param recordedAt when this was last recorded in the case, where that was after the first of the two was frozen: since then it is known
 *     better
 * @param explanation null while nobody gave one
 */
public record Difference(
        Stated stated,
        OutgoingDocument document,
        OutgoingDocument other,
        String says,
        String otherSays,
        @Nullable Instant recordedAt,
        @Nullable Explanation explanation) {

    /** True while it holds an approval up. */
    public boolean open() {
        return explanation == null;
    }
}
