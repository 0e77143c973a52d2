package eu.vigie.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A plan keeps its rhythm, whatever it is put off to and whatever the clocks do. */
class DrillPlanTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Test
    void oneThatWasPutOffToAThursdayComesOnMondaysAgain() {
        DrillPlan weekly = plan(7, "2026-06-01T09:00", "2026-06-04T09:00");
        assertThat(next(weekly, "2026-06-04T09:00")).isEqualTo("2026-06-08T09:00");
    }

    @Test
    void nineInTheMorningStaysNineInTheMorning() {
        DrillPlan autumn = plan(7, "2026-10-19T09:00", "2026-10-19T09:00");
        assertThat(next(autumn, "2026-10-19T09:00")).isEqualTo("2026-10-26T09:00");
        DrillPlan spring = plan(7, "2026-03-23T09:00", "2026-03-23T09:00");
        assertThat(next(spring, "2026-03-23T09:00")).isEqualTo("2026-03-30T09:00");
    }

    @Test
    void anHourThatASpringNightLeavesOutIsBackTheDayAfter() {
        DrillPlan nightly = plan(1, "2026-03-28T02:30", "2026-03-29T03:30");
        assertThat(next(nightly, "2026-03-29T03:30")).isEqualTo("2026-03-30T02:30");
    }

    @Test
    void aStopOfWeeksStartsOneDrill() {
        DrillPlan weekly = plan(7, "2026-06-01T09:00", "2026-06-01T09:00");
        assertThat(next(weekly, "2026-06-24T12:00")).isEqualTo("2026-06-29T09:00");
    }

    @Test
    void oneThatComesOnceDoesNotComeAgain() {
        DrillPlan once = plan(null, "2026-06-01T09:00", "2026-06-02T09:00");
        assertThat(next(once, "2026-06-02T09:00")).isNull();
    }

    private static DrillPlan plan(@Nullable Integer everyDays, String first, String next) {
        NewDrill drill = new NewDrill("lost-laptop", List.of("officer"), 60, Locale.ENGLISH, List.of(), true);
        return new DrillPlan(1, drill, everyDays, paris(first), paris(next), "officer", null, null);
    }

    private static @Nullable LocalDateTime next(DrillPlan plan, String now) {
        Instant next = plan.again(paris(now), PARIS);
        return next == null ? null : LocalDateTime.ofInstant(next, PARIS);
    }

    private static Instant paris(String local) {
        return LocalDateTime.parse(local).atZone(PARIS).toInstant();
    }
}
