package eu.vigie.drill;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.deadline.RegimeStatus;
import eu.vigie.drill.Scorecard.Measure;
import eu.vigie.drill.Scorecard.Step;
import eu.vigie.obligation.Duty;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.ObligationState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Each who must be told has a limit of their own, and is late by that one alone. */
class MeasuresTest {

    private static final Instant START = Instant.parse("2026-11-24T09:00:00Z");

    @Test
    void nobodyIsLateWhereEachWasToldInTime() {
        Measure reach = reach(owed(24, 20), owed(72, 50));
        assertThat(reach.late()).isFalse();
        assertThat(reach.seconds()).isEqualTo(hours(50));
        assertThat(reach.limit()).isEqualTo(hours(72));
    }

    @Test
    void oneWhoWasToldTooLateIsLateAndItsLimitIsShown() {
        Measure reach = reach(owed(24, 30), owed(72, 50), owed(12, 6));
        assertThat(reach.late()).isTrue();
        assertThat(reach.seconds()).isEqualTo(hours(50));
        assertThat(reach.limit()).isEqualTo(hours(24));
    }

    @Test
    void oneIsLateEvenWhileAnotherIsStillToBeTold() {
        Measure reach = reach(owed(24, 30), owed(72, null));
        assertThat(reach.late()).isTrue();
        assertThat(reach.seconds()).isNull();
        assertThat(reach.done()).isEqualTo(1);
    }

    @Test
    void whileSomeAreOpenTheNextOfTheirLimitsIsShown() {
        Measure reach = reach(owed(12, 6), owed(72, null), owed(48, null));
        assertThat(reach.late()).isFalse();
        assertThat(reach.limit()).isEqualTo(hours(48));
    }

    @Test
    void whatWasNeverDoneIsLateOnceItsLimitIsOver() {
        Measure open = reachAsOf(72, owed(72, null), owed(null, null));
        assertThat(open.late()).isFalse();
        Measure over = reachAsOf(73, owed(72, null), owed(24, 20));
        assertThat(over.late()).isTrue();
        assertThat(over.seconds()).isNull();
        assertThat(over.limit()).isEqualTo(hours(72));
    }

    @Test
    void whoeverIsToldLastWithoutAnyHoursInLawHasNoLimit() {
        Measure reach = reach(owed(24, 20), owed(null, 50));
        assertThat(reach.late()).isFalse();
        assertThat(reach.limit()).isNull();
    }

    @Test
    void aScorecardThatWasKeptSaysTheSameWhenItIsRead() {
        Drill drill = drill();
        Scorecard card = new Scorecard(
                "2026-0001",
                "lost-laptop",
                1,
                START,
                START,
                true,
                Measures.of(drill, START, List.of(), List.of(owed(24, 30))),
                List.of(),
                true,
                List.of(),
                List.of(),
                List.of());
        String kept = JsonMapper.builder().build().writeValueAsString(card);
        assertThat(kept).contains("\"late\":true");
        assertThat(Scoring.read(kept)).isEqualTo(card);
    }

    private static Measure reach(Obligation... owed) {
        return reachAsOf(40, owed);
    }

    private static Measure reachAsOf(int hours, Obligation... owed) {
        Instant asOf = START.plus(Duration.ofHours(hours));
        return Measures.of(drill(), asOf, List.of(), List.of(owed)).stream()
                .filter(one -> one.step() == Step.REACH)
                .findFirst()
                .orElseThrow();
    }

    private static Drill drill() {
        return new Drill(
                "2026-0001", "Drill", "lost-laptop", Locale.ENGLISH, 1, START, "officer", null, null, List.of());
    }

    private static Obligation owed(@Nullable Integer dueAfter, @Nullable Integer metAfter) {
        return new Obligation(
                1,
                "2026-0001",
                "CONTRACT-24H",
                "notice",
                RegimeStatus.IN_FORCE,
                Duty.CUSTOMERS,
                "c1",
                "c1",
                metAfter == null ? ObligationState.REQUIRED : ObligationState.MET,
                START,
                after(dueAfter),
                after(dueAfter),
                after(metAfter),
                null,
                null,
                null,
                "Contract");
    }

    private static @Nullable Instant after(@Nullable Integer hours) {
        return hours == null ? null : START.plus(Duration.ofHours(hours));
    }

    private static long hours(int hours) {
        return Duration.ofHours(hours).toSeconds();
    }
}
