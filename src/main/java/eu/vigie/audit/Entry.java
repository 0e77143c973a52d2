package eu.vigie.audit;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One entry of the trail as it is read back. */
public record Entry(
        long id,
        String action,
        @Nullable String breach,
        String subject,
        String actor,
        Instant happenedAt,
        Instant recordedAt,
        Map<String, Object> details) {}
