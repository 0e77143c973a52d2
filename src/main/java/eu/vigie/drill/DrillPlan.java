package eu.vigie.drill;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A drill that starts by itself.
 *
 * @param everyDays again after so many days; null: once
 * @param nextAt when it starts next; null once it will not any more
 * @param lastBreach the case of the last drill that came of it
 * @param lastRefused why it did not start the last time, as the code of a fault; null where it did
 */
public record DrillPlan(
        long id,
        NewDrill drill,
        @Nullable Integer everyDays,
        @Nullable Instant nextAt,
        String createdBy,
        @Nullable String lastBreach,
        @Nullable String lastRefused) {}
