package eu.vigie.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Moments on paper. */
class PrintedMomentTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fr | 2026-12-01T15:37:00+01:00 | 1er décembre 2026 à 15:37 (+01:00)
            fr | 2026-12-11T15:37:00+01:00 | 11 décembre 2026 à 15:37 (+01:00)
            en | 2026-12-01T15:37:00+01:00 | 1 December 2026, 15:37 (+01:00)
            """)
    void areWrittenAsTheLanguageDoes(String language, ZonedDateTime moment, String written) {
        assertThat(PrintedMoment.of(moment, "HH:mm (XXX)", Locale.forLanguageTag(language)))
                .isEqualTo(written);
    }
}
