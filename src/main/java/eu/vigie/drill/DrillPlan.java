package eu.vigie.drill;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A drill that starts by itself.
 *
 * @param everyDays again after so many days; null: once
 * @param firstAt its first time, from which the days are counted; null where it was past before that was kept
 * @param nextAt when it starts next, later than planned while it is put off; null once it will not any more
 * @param lastBreach the case of the last drill that came of it
 * @param lastRefused why it did not start the last time, as the code of a fault; null where it did
 */
public record DrillPlan(
        long id,
        NewDrill drill,
        @Nullable Integer everyDays,
        @Nullable Instant firstAt,
        @Nullable Instant nextAt,
        String createdBy,
        @Nullable String lastBreach,
        @Nullable String lastRefused) {

    /**
     * The first time of its rhythm that lies ahead: a stop of weeks starts one drill, not many. Days are those of the house, so that
     * nine in the morning stays nine in the morning through a change of the clocks. Null for one that comes once.
     */
    @Nullable
    Instant again(Instant now, ZoneId zone) {
        if (everyDays == null || firstAt == null) return null;
        ZonedDateTime first = firstAt.atZone(zone);
        ZonedDateTime next = first;
        for (long turn = 1; !next.toInstant().isAfter(now); turn++) next = first.plusDays(turn * everyDays);
        return next.toInstant();
    }
}
