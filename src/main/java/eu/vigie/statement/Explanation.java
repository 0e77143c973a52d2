package eu.vigie.statement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Why two documents state something differently, as a person said it. */
public record Explanation(
        Kind kind, @Nullable Instant since, @Nullable String words, String by, Instant at) {

    /** What kind of reason. The API writes it in lower snake case. */
    public enum Kind {
        /** Now it is known better: since {@link Explanation#since}. */
        KNOWN_BETTER,
        /** Both are right: they count or measure something else, as the words say. */
        OTHER_MEASURE,
        /** The earlier document was wrong, as the words say. */
        EARLIER_WRONG
    }
}
