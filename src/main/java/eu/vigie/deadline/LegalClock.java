package eu.vigie.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import org.jspecify.annotations.Nullable;

/**
 * Counts the period of a stage from an instant. The strict limit is elapsed time from the very instant; what Reg. 1182/71
 * would add stands beside it and is never planned with.
 */
public final class LegalClock {

    private LegalClock() {}

    /** Counts in the regime's own zone. */
    public static Limits count(Regime regime, Stage stage, Instant anchor) {
        return count(regime, stage, anchor, regime.zone());
    }

    /** Counts in the recipient's zone: days begin, hours are floored and switched there. */
    public static Limits count(Regime regime, Stage stage, Instant anchor, ZoneId zone) {
        var at = anchor.atZone(zone);
        return switch (stage.unit()) {
            case HOURS -> hours(regime, stage, at);
            case DAYS, MONTHS ->
                stage.counting() == Counting.R1182 ? days(regime, stage, at) : elapsedDays(regime, stage, at);
            case NONE -> Limits.none(regime, stage, at);
        };
    }

    /** Where the regime itself allows it: noon of the working day after a weekend or holiday; null when it changes nothing. */
    static @Nullable ZonedDateTime noon(Limits limits) {
        var strict = limits.strict();
        if (strict == null || limits.stage().weekend() == null) return null;
        var last = strict.minusNanos(1).toLocalDate();
        var working = Holidays.of(limits.regime(), strict.getZone()).workingFrom(last);
        return working.equals(last) ? null : working.atTime(LocalTime.NOON).atZone(strict.getZone());
    }

    private static Limits hours(Regime regime, Stage stage, ZonedDateTime at) {
        var period = Duration.ofHours(stage.length());
        var strict = at.plus(period);
        var wall = at.toLocalDateTime().plus(period).atZone(at.getZone());
        var planBy = Limits.earlier(strict, wall);
        if (stage.counting() != Counting.R1182)
            return new Limits(regime, stage, at, strict, wall, planBy, null, null, null, null, null);
        var start = floorToHour(at).plus(Duration.ofHours(1));
        var end = start.plus(period);
        // Art. 3(5) speaks of two days or more: a shorter period has nothing to lengthen.
        var holidays = Holidays.of(regime, at.getZone());
        var two = stage.length() < 48 ? null : new TwoWorkingDays(holidays, start, end);
        var full = two == null ? null : two.full();
        var touched = two == null ? null : two.touched();
        return new Limits(regime, stage, at, strict, wall, planBy, start, end, full, touched, null);
    }

    /** Subtracting elapsed minutes keeps the right one of two equal local hours, and zones of half an hour right. */
    private static ZonedDateTime floorToHour(ZonedDateTime at) {
        return at.minus(Duration.ofNanos(
                at.getLong(ChronoField.NANO_OF_DAY) % Duration.ofHours(1).toNanos()));
    }

    private static Limits days(Regime regime, Stage stage, ZonedDateTime at) {
        var last = last(stage, at).toLocalDate();
        var zone = at.getZone();
        var start = at.toLocalDate().plusDays(1).atStartOfDay(zone);
        var strict = last.plusDays(1).atStartOfDay(zone);
        var holidays = Holidays.of(regime, zone);
        var working = holidays.workingFrom(last).plusDays(1).atStartOfDay(zone);
        var two = new TwoWorkingDays(holidays, start, strict);
        return new Limits(regime, stage, at, strict, null, strict, start, null, two.full(), two.touched(), working);
    }

    private static Limits elapsedDays(Regime regime, Stage stage, ZonedDateTime at) {
        var strict = last(stage, at).toLocalDateTime().atZone(at.getZone());
        return new Limits(regime, stage, at, strict, strict, strict, null, null, null, null, null);
    }

    /** The same date in the last month, else that month's last day (Art. 3(2)(c)). */
    private static ZonedDateTime last(Stage stage, ZonedDateTime at) {
        return stage.unit() == PeriodUnit.DAYS ? at.plusDays(stage.length()) : at.plusMonths(stage.length());
    }
}
