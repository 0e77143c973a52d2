package eu.vigie.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the way to the mail server is protected. */
class MailProtectionTest {

    private static DeliverySettings settings(String host, String tls) {
        return new DeliverySettings(
                Path.of("mail"),
                "vigie@host.example.com",
                "",
                host,
                25,
                "",
                "",
                tls,
                1,
                Duration.ofSeconds(1),
                0,
                0,
                "node",
                "process");
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1,        '',         none",
        "mail.example.com, '',         starttls",
        "mail.example.com, none,       none",
        "mail.example.com, ' TLS ',    tls",
        "127.0.0.1,        StartTLS,   starttls"
    })
    void itIsWhatWasAskedAndElseWhatTheDistanceWants(String host, String tls, String protection) {
        assertThat(settings(host, tls).protection()).isEqualTo(protection);
    }

    @ParameterizedTest
    @ValueSource(strings = {"implicit", "ssl", "true", "no"})
    void aWordNobodyKnowsStopsTheStartAndIsNotTakenForNone(String tls) {
        assertThatThrownBy(() -> settings("mail.example.com", tls)).hasMessageContaining(tls);
    }
}
