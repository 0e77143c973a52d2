package eu.vigie.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.deadline.RegimeStatus;
import eu.vigie.obligation.Duty;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.ObligationState;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a limit is written to our own people: with its zone, and the end of a day as that day's hour 24. */
class StaffWordsTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | 2027-02-28T23:00:00Z | Sunday 28 February 2027 24:00 (+01:00, Europe/Paris)
            fr | 2027-02-28T23:00:00Z | dimanche 28 février 2027 24:00 (+01:00, Europe/Paris)
            fr | 2027-02-28T23:00:01Z | lundi 1er mars 2027 00:00 (+01:00, Europe/Paris)
            fr | 2026-10-25T22:59:00Z | dimanche 25 octobre 2026 23:59 (+01:00, Europe/Paris)
            en | 2026-10-24T22:00:00Z | Saturday 24 October 2026 24:00 (+02:00, Europe/Paris)
            """)
    void aLimitIsWrittenAsLawyersReadIt(String language, Instant limit, String words) {
        assertThat(new StaffWords(Locale.forLanguageTag(language)).due(owed(limit), PARIS))
                .isEqualTo(words);
    }

    private static Obligation owed(Instant limit) {
        return new Obligation(
                1,
                "2026-0001",
                "NIS2-23",
                "final",
                RegimeStatus.PENDING,
                Duty.OTHER_REGIME,
                "ANSSI",
                "ANSSI",
                ObligationState.REQUIRED,
                limit.minus(Duration.ofDays(28)),
                limit,
                limit,
                null,
                null,
                null,
                null,
                "NIS2 Art. 23(4)(d)");
    }
}
