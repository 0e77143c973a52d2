package eu.vigie.register;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.register.RegisterItem.Part;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class RegisterSaidTest {

    private static final Instant NIGHT = Instant.parse("2026-11-30T00:07:31Z");

    @Test
    void aDutyIsNamedOnceWithItsMomentsInWordsAndSaidToBeLateOnlyIfItWas() {
        var triage = item(
                code("duty", "triage"),
                code("recipient", "triage"),
                code("state", "met"),
                named("metAt", NIGHT),
                named("lateAsFiled", false));
        assertThat(said("duties", triage)).isEqualTo("Triage, met, done 30 November 2026, 01:07 (+01:00)");
        assertThat(triage).hasToString("triage, triage, met, metAt 2026-11-30T00:07:31Z, lateAsFiled false");

        var customer = item(
                code("duty", "customers"),
                code("recipient", "c1, Paris"),
                code("state", "required"),
                named("dueAt", NIGHT),
                named("lateAsFiled", true));
        assertThat(said("duties", customer))
                .isEqualTo("Customers, c1, Paris, required, due 30 November 2026, 01:07 (+01:00), late");
    }

    @Test
    void whatAnAuthorityOrAPersonWroteStandsAsItWasWritten() {
        var filing = item(
                code("authority", "CNIL"),
                code("type", "new"),
                code("subtype", "complete"),
                code("state", "submitted"),
                named("authorityReference", "7, desk of Paris, lateReason 3"),
                named("lateReason", "Logs, read late"));
        assertThat(said("filings", filing))
                .isEqualTo("CNIL, First notification, complete, submitted, number 7, desk of Paris, lateReason 3, "
                        + "reasons for the delay: Logs, read late");
    }

    @Test
    void aLetterSaysHowManyWereReached() {
        var letter = item(
                code("kind", "customer"),
                code("state", "complete"),
                named("releasedAt", NIGHT),
                named("accepted", 10L));
        assertThat(said("notices", letter))
                .isEqualTo("Letter to customers, none waiting or failed, released 30 November 2026, 01:07 (+01:00), "
                        + "10 accepted by the mail server");
    }

    private static RegisterItem item(Part... parts) {
        return new RegisterItem(List.of(parts));
    }

    private static Part code(String name, Object value) {
        return new Part(name, value, false);
    }

    private static Part named(String name, Object value) {
        return new Part(name, value, true);
    }

    private static String said(String column, RegisterItem item) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/pages", "messages/pages-case", "messages/obligation");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        var phrases = new PrintedPhrases(messages, ZoneId.of("Europe/Paris"), Locale.ENGLISH);
        return RegisterSaid.of(column, item, phrases);
    }
}
