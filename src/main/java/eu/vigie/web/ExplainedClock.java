package eu.vigie.web;

import eu.vigie.breach.Breach;
import eu.vigie.deadline.Arithmetic;
import eu.vigie.deadline.LegalSource;
import eu.vigie.deadline.Limits;
import eu.vigie.obligation.Counted;
import eu.vigie.obligation.Duty;
import eu.vigie.obligation.Obligation;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How the clock of a duty is counted, line by line in the reader's language.
 *
 * @param shadowDueAt 72 h from the processor's awareness where that was earlier than the controller's: a court may count so
 *     (constructive knowledge), nothing plans by it; null otherwise
 * @param hours1182 what Reg. 1182/71 would give, with its contested readings; information, null where it does not apply
 */
public record ExplainedClock(
        Obligation duty,
        @Nullable Instant shadowDueAt,
        @Nullable Instant hours1182,
        @Nullable Instant fullDays1182,
        @Nullable Instant touchedDays1182,
        @Nullable Instant workingDay1182,
        List<String> steps,
        List<String> citations) {

    private static final Duration SHADOW = Duration.ofHours(72);

    /** Without arithmetic while the clock has not started. In an exercise the 1182/71 values are left out: time is compressed. */
    public static ExplainedClock of(Obligation owed, Breach breach, Locale locale) {
        var shadow = shadow(owed, breach);
        return Counted.of(owed, breach)
                .map(limits -> counted(owed, shadow, limits, breach.exercise(), new Arithmetic(limits, locale)))
                .orElseGet(() -> new ExplainedClock(
                        owed,
                        shadow,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(LegalSource.in(locale, owed.source()))));
    }

    private static ExplainedClock counted(
            Obligation owed, @Nullable Instant shadow, Limits limits, boolean compressed, Arithmetic told) {
        return new ExplainedClock(
                owed,
                shadow,
                at(limits.hours1182(), compressed),
                at(limits.fullDays1182(), compressed),
                at(limits.touchedDays1182(), compressed),
                at(limits.workingDay1182(), compressed),
                told.steps(),
                told.citations());
    }

    private static @Nullable Instant at(@Nullable ZonedDateTime limit, boolean compressed) {
        return limit == null || compressed ? null : limit.toInstant();
    }

    private static @Nullable Instant shadow(Obligation owed, Breach breach) {
        return owed.duty() == Duty.AUTHORITY && breach.processorAwareAt().isBefore(owed.start())
                ? breach.processorAwareAt().plus(SHADOW.dividedBy(breach.speed()))
                : null;
    }
}
