package eu.vigie.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Holds the clock against a table that was computed without it; {@code ?} in the table is a value not asked for. */
class ClockTableTest {

    @ParameterizedTest(name = "{0}: {1} {2} from {3} in {4}")
    @CsvFileSource(resources = "/clocks.txt", delimiter = '|', nullValues = "-")
    void theClockAgreesWithTheTable(
            String name,
            String regime,
            @Nullable String stage,
            String anchor,
            String zone,
            String strict,
            @Nullable String wall,
            String plan,
            @Nullable String start,
            @Nullable String hours,
            @Nullable String full,
            @Nullable String touched,
            @Nullable String workingDay) {
        var limits = new Query(regime, stage, anchor, zone).answer();
        same(limits.strict(), strict);
        same(limits.wallClock(), wall);
        same(limits.planBy(), plan);
        same(limits.countingStart(), start);
        same(limits.hours1182(), hours);
        same(limits.fullDays1182(), full);
        same(limits.touchedDays1182(), touched);
        same(limits.workingDay1182(), workingDay);
    }

    private static void same(@Nullable ZonedDateTime seen, @Nullable String expected) {
        if ("?".equals(expected)) return;
        if (expected == null) assertThat(seen).isNull();
        else assertThat(Objects.requireNonNull(seen).toOffsetDateTime()).isEqualTo(OffsetDateTime.parse(expected));
    }
}
