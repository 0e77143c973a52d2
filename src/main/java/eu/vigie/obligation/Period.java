package eu.vigie.obligation;

import eu.vigie.deadline.LegalClock;
import eu.vigie.deadline.Limits;
import eu.vigie.deadline.Regime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Start and limits of one duty. In an exercise an hour of law lasts {@code 3600 / speed} real seconds. */
record Period(
        @Nullable Instant anchorAt,
        @Nullable Instant dueAt,
        @Nullable Instant planBy) {

    /** Its anchor has not come about yet. */
    static final Period NOT_STARTED = new Period(null, null, null);

    /** House policy where neither law nor regime file names a number: what the ladder climbs to. */
    private static final int USUAL_TARGET_HOURS = 24;

    /** By the first stage of the regime, or by the recipient's own hours where a contract says so. */
    static Period of(Regime regime, @Nullable Integer hours, Instant anchor, int speed) {
        var usual = regime.stages().get(0);
        var stage = hours == null ? usual : usual.ofHours(hours);
        return of(LegalClock.count(regime, stage, anchor.truncatedTo(ChronoUnit.MICROS)), speed);
    }

    /** By the first stage of the regime, counted in the zone of whoever is to be told. */
    static Period of(Regime regime, Instant anchor, ZoneId zone, int speed) {
        var stage = regime.stages().get(0);
        return of(LegalClock.count(regime, stage, anchor.truncatedTo(ChronoUnit.MICROS), zone), speed);
    }

    static Period of(Limits limits, int speed) {
        var from = limits.anchorAt().toInstant().truncatedTo(ChronoUnit.MICROS);
        var due = compressed(from, limits.strict(), speed);
        var plan = compressed(from, limits.planBy(), speed);
        return new Period(from, due, plan == null ? target(limits, from, speed) : plan);
    }

    private static Instant target(Limits limits, Instant from, int speed) {
        int hours = Objects.requireNonNullElse(limits.stage().targetHours(), USUAL_TARGET_HOURS);
        return compressed(from, from.plus(Duration.ofHours(hours)), speed);
    }

    private static @Nullable Instant compressed(Instant from, @Nullable ZonedDateTime to, int speed) {
        return to == null ? null : compressed(from, to.toInstant(), speed);
    }

    private static Instant compressed(Instant from, Instant to, int speed) {
        return from.plus(Duration.between(from, to).dividedBy(speed)).truncatedTo(ChronoUnit.MICROS);
    }
}
