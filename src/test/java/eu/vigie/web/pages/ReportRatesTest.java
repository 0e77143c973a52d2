package eu.vigie.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How many reports are taken in an hour, and what does not count. */
class ReportRatesTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final long LINK = 7;

    private final ReportRates rates = new ReportRates();

    @Test
    void anAddressAndALinkHaveTheirFillUntilTheHourIsOver() {
        for (int at = 0; at < ReportRates.BY_LINK; at++)
            assertThat(rates.take(LINK, "from " + at / ReportRates.FROM_ADDRESS, NOW))
                    .isTrue();
        assertThat(rates.take(LINK, "another", NOW)).as("the link").isFalse();
        assertThat(rates.take(LINK + 1, "from 0", NOW)).as("the address").isFalse();
        assertThat(rates.take(LINK + 1, "another", NOW)).isTrue();
        assertThat(rates.take(LINK, "from 0", NOW.plus(Duration.ofHours(1)))).isTrue();
    }

    @Test
    void whatIsNotKeptIsGivenBackAndTriesHaveABoundOfTheirOwn() {
        for (int at = 0; at < ReportRates.TRIES; at++) {
            assertThat(rates.take(LINK, "clumsy", NOW)).isTrue();
            rates.giveBack(LINK, "clumsy");
        }
        assertThat(rates.take(LINK, "clumsy", NOW)).isFalse();
        for (int at = 0; at < ReportRates.BY_LINK; at++)
            assertThat(rates.take(LINK, "other " + at, NOW))
                    .as("all of the link")
                    .isTrue();
    }

    @Test
    void whoComesFromManyAddressesEmptiesTheCountOfNoLink() {
        for (int at = 0; at < ReportRates.BY_LINK; at++) rates.take(LINK, "first " + at, NOW);
        for (int at = 0; at < 20_000; at++)
            assertThat(rates.take(LINK, "many " + at, NOW)).isFalse();
    }
}
