package eu.vigie.breach;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody reports. Detection may lie in the past, never in the future; only an exercise has a {@code speed} above 1. */
public record Report(
        String title,
        String description,
        Instant detectedAt,
        @Nullable Instant occurredFrom,
        @Nullable Instant occurredTo,
        @Nullable DiscoveredBy discoveredBy,
        List<String> systems,
        Facts facts,
        boolean exercise,
        int speed) {

    /** An exercise where the speed is above 1, else a real one. */
    public Report(
            String title,
            String description,
            Instant detectedAt,
            @Nullable Instant occurredFrom,
            @Nullable Instant occurredTo,
            @Nullable DiscoveredBy discoveredBy,
            List<String> systems,
            Facts facts,
            int speed) {
        this(title, description, detectedAt, occurredFrom, occurredTo, discoveredBy, systems, facts, speed > 1, speed);
    }
}
