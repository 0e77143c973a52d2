package eu.vigie.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Rungs at which people are rung while a duty waits, in per cent of the time between anchor and limit (domain: 25, 50, 75,
 * 90, 100). Exact to the millisecond; needs no clock.
 */
public record Ladder(List<Integer> percents) {

    /** The standard ladder of a duty. */
    public static final Ladder STANDARD = new Ladder(List.of(25, 50, 75, 90, 100));

    public Ladder {
        percents = percents.stream().sorted().distinct().toList();
    }

    /** When a rung of this share rings. */
    public static Instant at(Instant anchor, Instant limit, int percent) {
        return anchor.plus(Duration.between(anchor, limit).multipliedBy(percent).dividedBy(100));
    }

    /** The lowest rung above the given share (0: the first), or empty at the top. */
    public Optional<Integer> after(int percent) {
        return percents.stream().filter(rung -> rung > percent).findFirst();
    }

    /** The highest rung that is due at {@code now}, 0 when none is. */
    public int reached(Instant anchor, Instant limit, Instant now) {
        return percents.stream()
                .filter(rung -> !at(anchor, limit, rung).isAfter(now))
                .reduce(0, (lower, higher) -> higher);
    }
}
