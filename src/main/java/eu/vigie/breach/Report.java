package eu.vigie.breach;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody reports. Detection may lie in the past, never in the future; {@code speed} above 1 makes it an exercise. */
public record Report(
        String title,
        String description,
        Instant detectedAt,
        @Nullable Instant occurredFrom,
        @Nullable Instant occurredTo,
        @Nullable DiscoveredBy discoveredBy,
        List<String> systems,
        Facts facts,
        int speed) {}
