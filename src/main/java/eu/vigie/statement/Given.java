package eu.vigie.statement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An explanation as somebody gives it.
 *
 * @param document which states it now, as {@link OutgoingDocument#subject()}
 * @param other which stated it otherwise
 * @param statement the code of what is stated
 * @param since for what is known better: since when; left out, when it was recorded
 * @param words mandatory but for what is known better; 2,000 characters at most
 */
public record Given(
        @Nullable String document,
        @Nullable String other,
        @Nullable String statement,
        Explanation.@Nullable Kind kind,
        @Nullable Instant since,
        @Nullable String words) {}
