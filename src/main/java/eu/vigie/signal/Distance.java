package eu.vigie.signal;

import eu.vigie.breach.IncidentKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * How far a signal is from a group or a case, in the words of the tables of rules.
 *
 * @param kin {@code same} system, {@code related} (a part, or what it is part of), or {@code none}
 * @param kind {@code same}, {@code open} where one of the two does not say, or {@code other}
 * @param hours whole hours from its stretch of time, rounded up; 0 within it
 */
record Distance(String kin, String kind, int hours) {

    /** There is nothing near. */
    static final Distance FAR = new Distance("none", "other", Integer.MAX_VALUE);

    static final Comparator<Distance> NEAREST_FIRST = Comparator.comparing((Distance one) -> one.kind.equals("other"))
            .thenComparing(one -> !one.kin.equals("same"))
            .thenComparing(one -> !one.kind.equals("same"))
            .thenComparing(Distance::hours);

    static Distance of(boolean sameSystem, String kind, Instant at, Instant from, Instant to) {
        return new Distance(sameSystem ? "same" : "related", kind, hours(at, from, to));
    }

    static String kind(@Nullable IncidentKind one, @Nullable IncidentKind other) {
        if (open(one) || open(other)) return "open";
        return one == other ? "same" : "other";
    }

    private static boolean open(@Nullable IncidentKind kind) {
        return kind == null || kind == IncidentKind.TO_BE_DETERMINED || kind == IncidentKind.OTHER;
    }

    private static int hours(Instant at, Instant from, Instant to) {
        Duration away = at.isBefore(from)
                ? Duration.between(at, from)
                : at.isAfter(to) ? Duration.between(to, at) : Duration.ZERO;
        return (int) Math.min(Integer.MAX_VALUE, away.plusHours(1).minusNanos(1).toHours());
    }
}
