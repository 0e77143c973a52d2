package eu.vigie.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways in which machines write a moment; what has no offset is in the zone of the source. */
class WrittenTimeTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-24T09:42:00Z                | 2026-11-24T09:42:00Z
            2026-11-24T10:42:00.8128356+01:00   | 2026-11-24T09:42:00.812835600Z
            2026-11-24T10:42:00.5               | 2026-11-24T09:42:00.5Z
            1795513320                          | 2026-11-24T09:42:00Z
            1795513320.25                       | 2026-11-24T09:42:00.25Z
            1795513320123                       | 2026-11-24T09:42:00.123Z
            1795513320123456                    | 2026-11-24T09:42:00.123456Z
            1795513320123456789                 | 2026-11-24T09:42:00.123456789Z
            24/Nov/2026:10:42:00 +0100          | 2026-11-24T09:42:00Z
            24/Nov/2026:09:42:00.123456 +0000   | 2026-11-24T09:42:00.123456Z
            24/Nov/2026:04:42:00.123456 --0500  |
            Tue Nov 24 10:42:00 2026            | 2026-11-24T09:42:00Z
            Thu Oct  1 19:57:01 2026            | 2026-10-01T17:57:01Z
            """)
    void isReadAs(String written, Instant read) {
        assertThat(WrittenTime.read(written, PARIS).orElse(null)).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "now",
                "12",
                "1e18",
                "99999999999999999999",
                "9999999999999999999",
                "2026-13-01T00:00:00Z",
                "-1795513320"
            })
    void isNoMoment(String written) {
        assertThat(WrittenTime.read(written, PARIS)).isEmpty();
    }
}
