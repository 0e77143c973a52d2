package eu.vigie.breach;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A version of the facts as it is kept: never changed, only followed.
 *
 * @param restated facts it confirms from its source without changing them
 */
public record FactsOnRecord(
        long version,
        Facts facts,
        String changedBy,
        Instant changedAt,
        @Nullable FactSource source,
        @Nullable String note,
        Set<String> restated) {}
