package eu.vigie.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class RegisterSaidTest {

    @Test
    void aDutyIsNamedOnceWithItsMomentsInWordsAndSaidToBeLateOnlyIfItWas() {
        assertThat(said("duties", "triage, triage, met, metAt 2026-11-30T00:07:31Z, lateAsFiled false"))
                .isEqualTo("Triage, met, done Mon 30 Nov 2026 01:07 CET");
        assertThat(said("duties", "customers, c1, required, dueAt 2026-11-30T00:07:31Z, lateAsFiled true"))
                .isEqualTo("Customers, c1, required, due Mon 30 Nov 2026 01:07 CET, late");
    }

    @Test
    void theReasonsForADelayStandAsTheyWereWritten() {
        assertThat(said("filings", "CNIL, new, complete, submitted, authorityReference 7, lateReason Logs, read late"))
                .isEqualTo("CNIL, First notification, complete, submitted, number 7, "
                        + "reasons for the delay: Logs, read late");
    }

    @Test
    void aNumberOfTheAuthorityMayHaveACommaAndIsNotTakenForWords() {
        assertThat(said(
                        "filings",
                        "CNIL, new, complete, submitted, authorityReference 7, desk of Paris, lateReason Logs"))
                .isEqualTo("CNIL, First notification, complete, submitted, number 7, desk of Paris, "
                        + "reasons for the delay: Logs");
    }

    @Test
    void aLetterSaysHowManyWereReached() {
        assertThat(said("notices", "customer, complete, releasedAt 2026-11-30T00:07:31Z, accepted 10"))
                .isEqualTo("Letter to customers, none waiting or failed, released Mon 30 Nov 2026 01:07 CET, "
                        + "10 accepted by the mail server");
    }

    private static String said(String column, String line) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/pages", "messages/pages-case", "messages/obligation");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        var reader = new Reader(Locale.ENGLISH, ZoneId.of("Europe/Paris"), Instant.EPOCH, messages);
        return RegisterSaid.of(column, line, reader);
    }
}
