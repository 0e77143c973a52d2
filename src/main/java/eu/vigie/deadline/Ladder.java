package eu.vigie.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Rungs at which people are rung while a duty waits, as shares of the time between anchor and limit. Exact to the nanosecond
 * below; needs no clock.
 */
public record Ladder(List<Rung> rungs) {

    /** The standard ladder of a duty: 25, 50, 75, 90, 100 %. */
    public static final Ladder STANDARD = new Ladder(Stream.of(25, 50, 75, 90, 100)
            .map(percent -> new Rung(percent, 100))
            .toList());

    /** Of a twelve-hour target: one hour, four hours, twelve hours. */
    public static final Ladder TRIAGE =
            new Ladder(Stream.of(1, 4, 12).map(hour -> new Rung(hour, 12)).toList());

    public Ladder {
        rungs = rungs.stream()
                .sorted(Comparator.comparingInt(Rung::percent))
                .distinct()
                .toList();
    }

    /** When a rung of this share rings. */
    public static Instant at(Instant anchor, Instant limit, int percent) {
        return new Rung(percent, 100).at(anchor, limit);
    }

    /** The lowest rung above the given share (0: the first), or empty at the top. */
    public Optional<Rung> after(int percent) {
        return rungs.stream().filter(rung -> rung.percent() > percent).findFirst();
    }

    /** Rungs above the given share that are due at {@code now}, lowest first. */
    public List<Rung> due(Instant anchor, Instant limit, int above, Instant now) {
        return rungs.stream()
                .filter(rung -> rung.percent() > above)
                .filter(rung -> !rung.at(anchor, limit).isAfter(now))
                .toList();
    }

    /** A share of the time: {@code part} of {@code whole}; more than the whole lies after the limit. */
    public record Rung(int part, int whole) {

        public Rung {
            Required.that(part > 0 && whole > 0, "part: must be positive");
        }

        /** The share in whole per cent, rounded down: how the rung is named. */
        public int percent() {
            return part * 100 / whole;
        }

        public Instant at(Instant anchor, Instant limit) {
            return anchor.plus(
                    Duration.between(anchor, limit).multipliedBy(part).dividedBy(whole));
        }
    }
}
