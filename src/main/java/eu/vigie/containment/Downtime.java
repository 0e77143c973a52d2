package eu.vigie.containment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A system out of service because of a breach, or of what was done against it.
 *
 * @param to null while it still is
 * @param note why; to our own people
 */
public record Downtime(
        long id,
        String breach,
        String system,
        Instant from,
        @Nullable Instant to,
        @Nullable String note,
        String recordedBy,
        Instant recordedAt) {}
