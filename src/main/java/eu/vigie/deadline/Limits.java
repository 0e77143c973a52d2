package eu.vigie.deadline;

import java.time.Duration;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a stage's period comes to, every value in the recipient's zone; null where it does not apply.
 *
 * @param strict the deadline: elapsed hours, or 24:00 of the last day; never lengthened by weekend or holiday
 * @param wallClock what the clock on the wall shows after the same hours; differs by a time change only
 * @param planBy the earlier of the two
 * @param countingStart Reg. 1182/71 Art. 3(1): the hour (day) of the event is not counted
 * @param hours1182 that start plus the hours, without the two working days of Art. 3(5)
 * @param fullDays1182 contested for hours: two whole working days inside
 * @param touchedDays1182 contested for hours: two working days touched
 * @param workingDay1182 periods in days or months only, Art. 3(4): end of the next working day
 */
public record Limits(
        Regime regime,
        Stage stage,
        ZonedDateTime anchorAt,
        @Nullable ZonedDateTime strict,
        @Nullable ZonedDateTime wallClock,
        @Nullable ZonedDateTime planBy,
        @Nullable ZonedDateTime countingStart,
        @Nullable ZonedDateTime hours1182,
        @Nullable ZonedDateTime fullDays1182,
        @Nullable ZonedDateTime touchedDays1182,
        @Nullable ZonedDateTime workingDay1182) {

    /** The house's own target where the law names no number; null otherwise. Counted in elapsed hours. */
    public @Nullable ZonedDateTime target() {
        return stage.targetHours() == null ? null : anchorAt.plus(Duration.ofHours(stage.targetHours()));
    }

    /** Noon of the next working day, where the regime itself allows it and it changes something; else null. */
    public @Nullable ZonedDateTime noonNextWorkingDay() {
        return LegalClock.noon(this);
    }

    static Limits none(Regime regime, Stage stage, ZonedDateTime anchor) {
        return new Limits(regime, stage, anchor, null, null, null, null, null, null, null, null);
    }

    static ZonedDateTime earlier(ZonedDateTime one, ZonedDateTime other) {
        return other.toInstant().isBefore(one.toInstant()) ? other : one;
    }
}
