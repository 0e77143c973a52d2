package eu.vigie.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NightTest {

    @ParameterizedTest(name = "quiet from {0} to {1}: {2} rings at {3}")
    @CsvSource({
        // A night that spans midnight, in summer and in winter.
        "21:00, 07:00, 2026-06-10T20:59+02:00, 2026-06-10T20:59+02:00",
        "21:00, 07:00, 2026-06-10T21:00+02:00, 2026-06-10T21:00+02:00",
        "21:00, 07:00, 2026-06-10T23:30+02:00, 2026-06-10T21:00+02:00",
        "21:00, 07:00, 2026-06-11T00:00+02:00, 2026-06-10T21:00+02:00",
        "21:00, 07:00, 2026-12-11T06:59+01:00, 2026-12-10T21:00+01:00",
        "21:00, 07:00, 2026-12-11T07:00+01:00, 2026-12-11T07:00+01:00",
        // Over the end of a month and of a year.
        "21:00, 07:00, 2027-01-01T02:00+01:00, 2026-12-31T21:00+01:00",
        // A night that does not span midnight.
        "01:00, 05:00, 2026-06-11T00:30+02:00, 2026-06-11T00:30+02:00",
        "01:00, 05:00, 2026-06-11T04:30+02:00, 2026-06-11T01:00+02:00",
        // The night in which the clocks go forward (29 March, 02:00 becomes 03:00): nine hours long.
        "21:00, 07:00, 2026-03-29T03:30+02:00, 2026-03-28T21:00+01:00",
        "21:00, 07:00, 2026-03-29T06:59+02:00, 2026-03-28T21:00+01:00",
        "21:00, 07:00, 2026-03-29T07:00+02:00, 2026-03-29T07:00+02:00",
        // A beginning that the clocks skip is no reason to ring later.
        "02:30, 07:00, 2026-03-29T03:10+02:00, 2026-03-29T03:10+02:00",
        "02:30, 07:00, 2026-03-29T04:00+02:00, 2026-03-29T03:30+02:00",
        // The night in which they go back (25 October, 03:00 becomes 02:00): eleven hours, and 02:30 comes twice.
        "21:00, 07:00, 2026-10-25T02:30+02:00, 2026-10-24T21:00+02:00",
        "21:00, 07:00, 2026-10-25T02:30+01:00, 2026-10-24T21:00+02:00",
        "21:00, 07:00, 2026-10-25T06:30+01:00, 2026-10-24T21:00+02:00",
        "02:30, 07:00, 2026-10-25T02:45+01:00, 2026-10-25T02:30+02:00"
    })
    void whatFallsAtNightRingsAtItsBeginningNeverLater(String from, String to, String due, String rings) {
        var night = new Night(LocalTime.parse(from), LocalTime.parse(to), ZoneId.of("Europe/Paris"));
        var at = at(due);
        assertThat(night.before(at)).isEqualTo(at(rings)).isBeforeOrEqualTo(at);
    }

    @ParameterizedTest
    @CsvSource({"21:00, 07:00, PT10H", "01:00, 05:00, PT4H"})
    void aNightIsAsLongAsItsClockSays(String from, String to, String length) {
        assertThat(new Night(LocalTime.parse(from), LocalTime.parse(to), ZoneId.of("Europe/Paris")).length())
                .hasToString(length);
    }

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
