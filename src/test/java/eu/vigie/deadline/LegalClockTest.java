package eu.vigie.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalClockTest {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            case                       | aware                     | strict                    | wall                      | start                     | hours                     | full                      | touched
            plain Tuesday              | 2026-11-24T09:30:00+01:00 | 2026-11-27T09:30:00+01:00 | 2026-11-27T09:30:00+01:00 | 2026-11-24T10:00:00+01:00 | 2026-11-27T10:00:00+01:00 | 2026-11-27T10:00:00+01:00 | 2026-11-27T10:00:00+01:00
            last minute of an hour     | 2026-11-24T12:59:00+01:00 | 2026-11-27T12:59:00+01:00 | 2026-11-27T12:59:00+01:00 | 2026-11-24T13:00:00+01:00 | 2026-11-27T13:00:00+01:00 | 2026-11-27T13:00:00+01:00 | 2026-11-27T13:00:00+01:00
            on the hour                | 2026-11-24T12:00:00+01:00 | 2026-11-27T12:00:00+01:00 | 2026-11-27T12:00:00+01:00 | 2026-11-24T13:00:00+01:00 | 2026-11-27T13:00:00+01:00 | 2026-11-27T13:00:00+01:00 | 2026-11-27T13:00:00+01:00
            Friday evening             | 2026-11-27T18:05:00+01:00 | 2026-11-30T18:05:00+01:00 | 2026-11-30T18:05:00+01:00 | 2026-11-27T19:00:00+01:00 | 2026-11-30T19:00:00+01:00 | 2026-12-02T00:00:00+01:00 | 2026-11-30T19:00:00+01:00
            Sunday night               | 2026-11-29T22:45:00+01:00 | 2026-12-02T22:45:00+01:00 | 2026-12-02T22:45:00+01:00 | 2026-11-29T23:00:00+01:00 | 2026-12-02T23:00:00+01:00 | 2026-12-02T23:00:00+01:00 | 2026-12-02T23:00:00+01:00
            before New Year            | 2026-12-31T17:40:00+01:00 | 2027-01-03T17:40:00+01:00 | 2027-01-03T17:40:00+01:00 | 2026-12-31T18:00:00+01:00 | 2027-01-03T18:00:00+01:00 | 2027-01-06T00:00:00+01:00 | 2027-01-05T00:00:00+01:00
            before Labour Day          | 2026-04-30T11:10:00+02:00 | 2026-05-03T11:10:00+02:00 | 2026-05-03T11:10:00+02:00 | 2026-04-30T12:00:00+02:00 | 2026-05-03T12:00:00+02:00 | 2026-05-06T00:00:00+02:00 | 2026-05-05T00:00:00+02:00
            before Ascension           | 2026-05-13T18:30:00+02:00 | 2026-05-16T18:30:00+02:00 | 2026-05-16T18:30:00+02:00 | 2026-05-13T19:00:00+02:00 | 2026-05-16T19:00:00+02:00 | 2026-05-19T00:00:00+02:00 | 2026-05-16T19:00:00+02:00
            into summer time           | 2026-03-27T10:00:00+01:00 | 2026-03-30T11:00:00+02:00 | 2026-03-30T10:00:00+02:00 | 2026-03-27T11:00:00+01:00 | 2026-03-30T12:00:00+02:00 | 2026-04-01T00:00:00+02:00 | 2026-03-30T12:00:00+02:00
            into winter time           | 2026-10-23T10:00:00+02:00 | 2026-10-26T09:00:00+01:00 | 2026-10-26T10:00:00+01:00 | 2026-10-23T11:00:00+02:00 | 2026-10-26T10:00:00+01:00 | 2026-10-28T00:00:00+01:00 | 2026-10-26T10:00:00+01:00
            winter time and All Saints | 2027-10-29T12:00:00+02:00 | 2027-11-01T11:00:00+01:00 | 2027-11-01T12:00:00+01:00 | 2027-10-29T13:00:00+02:00 | 2027-11-01T12:00:00+01:00 | 2027-11-04T00:00:00+01:00 | 2027-11-03T00:00:00+01:00
            first of two equal hours   | 2026-10-25T02:30:00+02:00 | 2026-10-28T01:30:00+01:00 | 2026-10-28T02:30:00+01:00 | 2026-10-25T02:00:00+01:00 | 2026-10-28T02:00:00+01:00 | 2026-10-28T02:00:00+01:00 | 2026-10-28T02:00:00+01:00
            second of two equal hours  | 2026-10-25T02:30:00+01:00 | 2026-10-28T02:30:00+01:00 | 2026-10-28T02:30:00+01:00 | 2026-10-25T03:00:00+01:00 | 2026-10-28T03:00:00+01:00 | 2026-10-28T03:00:00+01:00 | 2026-10-28T03:00:00+01:00
            wall clock in the gap      | 2026-03-26T02:30:00+01:00 | 2026-03-29T03:30:00+02:00 | 2026-03-29T03:30:00+02:00 | 2026-03-26T03:00:00+01:00 | 2026-03-29T04:00:00+02:00 | 2026-03-31T00:00:00+02:00 | 2026-03-29T04:00:00+02:00
            wall clock shown twice     | 2026-10-22T02:30:00+02:00 | 2026-10-25T02:30:00+02:00 | 2026-10-25T02:30:00+02:00 | 2026-10-22T03:00:00+02:00 | 2026-10-25T02:00:00+01:00 | 2026-10-27T00:00:00+01:00 | 2026-10-25T02:00:00+01:00
            over the leap day          | 2028-02-28T10:15:00+01:00 | 2028-03-02T10:15:00+01:00 | 2028-03-02T10:15:00+01:00 | 2028-02-28T11:00:00+01:00 | 2028-03-02T11:00:00+01:00 | 2028-03-02T11:00:00+01:00 | 2028-03-02T11:00:00+01:00
            an hour before midnight    | 2026-11-23T23:10:00+01:00 | 2026-11-26T23:10:00+01:00 | 2026-11-26T23:10:00+01:00 | 2026-11-24T00:00:00+01:00 | 2026-11-27T00:00:00+01:00 | 2026-11-27T00:00:00+01:00 | 2026-11-27T00:00:00+01:00
            """)
    void seventyTwoHoursToTheCnil(
            String name,
            String aware,
            String strict,
            String wall,
            String start,
            String hours,
            String full,
            String touched) {
        var limits = ask("GDPR-33-1", null, aware, null);
        assertThat(limits.strict()).satisfies(at -> same(at, strict));
        assertThat(limits.wallClock()).satisfies(at -> same(at, wall));
        assertThat(limits.planBy()).satisfies(at -> same(at, earlier(strict, wall)));
        assertThat(limits.countingStart()).satisfies(at -> same(at, start));
        assertThat(limits.hours1182()).satisfies(at -> same(at, hours));
        assertThat(limits.fullDays1182()).satisfies(at -> same(at, full));
        assertThat(limits.touchedDays1182()).satisfies(at -> same(at, touched));
    }

    @ParameterizedTest(name = "{0} {1} from {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            GDPR-33-1@OMNIBUS | -             | 2026-11-24T09:30:00+01:00 | -               | 2026-11-28T09:30:00+01:00
            CONTRACT-24H      | -             | 2026-11-24T09:30:00+01:00 | -               | 2026-11-25T09:30:00+01:00
            CONTRACT-72H      | -             | 2026-11-24T09:30:00+01:00 | -               | 2026-11-27T09:30:00+01:00
            NIS2-23           | -             | 2026-11-24T09:30:00+01:00 | -               | 2026-11-25T09:30:00+01:00
            NIS2-23           | notification  | 2026-11-24T09:30:00+01:00 | -               | 2026-11-27T09:30:00+01:00
            NIS2-23           | Final         | 2026-11-24T09:30:00+01:00 | -               | 2026-12-25T00:00:00+01:00
            NIS2-23           | final         | 2027-01-31T09:30:00+01:00 | -               | 2027-03-01T00:00:00+01:00
            NIS2-23           | final         | 2028-01-31T09:30:00+01:00 | -               | 2028-03-01T00:00:00+01:00
            DORA-19           | -             | 2026-10-25T01:30:00+02:00 | -               | 2026-10-25T04:30:00+01:00
            DORA-19           | intermediate  | 2026-11-24T09:30:00+01:00 | -               | 2026-11-27T09:30:00+01:00
            EPRIV-611         | complete      | 2026-11-24T09:30:00+01:00 | -               | 2026-11-28T00:00:00+01:00
            CRA-14            | final-vulnerability | 2026-11-24T09:30:00+01:00 | -         | 2026-12-09T00:00:00+01:00
            CH-ISA            | complete      | 2026-11-24T09:30:00+01:00 | -               | 2026-12-08T09:30:00+01:00
            FR-LOPMI          | -             | 2026-11-24T09:30:00+01:00 | -               | 2026-11-27T09:30:00+01:00
            UK-33             | -             | 2026-11-24T09:30:00+01:00 | -               | 2026-11-27T08:30:00Z
            UK-PECR           | -             | 2026-11-24T09:30:00+01:00 | -               | 2026-11-27T08:30:00Z
            EIDAS             | -             | 2026-11-24T09:30:00+01:00 | -               | 2026-11-25T09:30:00+01:00
            GDPR-33-1         | -             | 2026-11-24T09:45:00+01:00 | Asia/Kolkata    | 2026-11-27T14:15:00+05:30
            """)
    void otherPeriodsEnd(String regime, @Nullable String stage, String anchor, @Nullable String zone, String strict) {
        assertThat(ask(regime, stage, anchor, zone).strict()).satisfies(at -> same(at, strict));
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Kolkata, 2026-11-24T09:45:00+05:30, 2026-11-24T10:00:00+05:30",
        "Asia/Kathmandu, 2026-11-24T09:50:00+05:45, 2026-11-24T10:00:00+05:45",
        "Europe/Paris, 2026-11-24T09:45:00+05:30, 2026-11-24T06:00:00+01:00"
    })
    void theHourOfTheEventIsThatOfTheRecipientsZone(String zone, String anchor, String start) {
        assertThat(ask("GDPR-33-1", null, anchor, zone).countingStart()).satisfies(at -> same(at, start));
    }

    @ParameterizedTest
    @CsvSource({
        "NIS2-23, final, 2026-11-25T09:30:00+01:00, 2026-12-29T00:00:00+01:00",
        "EPRIV-611, complete, 2026-11-25T09:30:00+01:00, 2026-12-01T00:00:00+01:00",
        "EPRIV-611, complete, 2026-11-24T09:30:00+01:00, 2026-11-28T00:00:00+01:00"
    })
    void aLastDayOnAWeekendOrHolidayMovesInDaysAndMonthsBesideTheStrictLimit(
            String regime, String stage, String anchor, String end) {
        assertThat(ask(regime, stage, anchor, null).workingDay1182()).satisfies(at -> same(at, end));
    }

    @ParameterizedTest
    @CsvSource({"GDPR-33-2", "GDPR-33-4", "GDPR-34-1", "CH-24"})
    void withoutUndueDelayHasNoLimit(String regime) {
        var limits = ask(regime, null, "2026-11-24T09:30:00+01:00", null);
        assertThat(limits.strict()).isNull();
        assertThat(limits.planBy()).isNull();
        assertThat(limits.countingStart()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"CONTRACT-24H", "FR-LOPMI", "UK-33"})
    void onlyActsOfTheUnionAreCountedByRegulation1182(String regime) {
        assertThat(ask(regime, null, "2026-11-24T09:30:00+01:00", null).hours1182())
                .isNull();
    }

    private static Limits ask(String regime, @Nullable String stage, String anchor, @Nullable String zone) {
        return new Query(regime, stage, anchor, zone).answer();
    }

    private static void same(@Nullable ZonedDateTime seen, String expected) {
        assertThat(seen).isNotNull();
        assertThat(seen.toOffsetDateTime()).isEqualTo(OffsetDateTime.parse(expected));
        assertThat(seen.getOffset()).isEqualTo(OffsetDateTime.parse(expected).getOffset());
    }

    private static String earlier(String one, String other) {
        return OffsetDateTime.parse(other).isBefore(OffsetDateTime.parse(one)) ? other : one;
    }
}
