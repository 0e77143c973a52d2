package eu.vigie.breach;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One fact with its origin.
 *
 * @param fact its path in the facts document; of a kind of data {@code data.<category>}, whose value is the insight
 * @param since the version that gave it this value, or confirmed it from another source
 * @param changedBy who wrote that version
 * @param source from where it is known; null where nobody said
 */
public record FactValue(
        String fact,
        Object value,
        long since,
        String changedBy,
        Instant changedAt,
        @Nullable FactSource source,
        @Nullable String note) {}
