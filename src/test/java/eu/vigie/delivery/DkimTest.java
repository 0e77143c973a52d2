package eu.vigie.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Session;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.exceptions.FailException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A letter is signed for its sender's domain, and what was changed on the way is found. */
class DkimTest {

    @TempDir
    Path folder = Path.of("");

    private final KeyPair keys = keys(2048);

    @Test
    void aReceiverFindsTheSignatureValidAndAChangedLetterNot() throws Exception {
        byte[] letter = signedLetter();
        assertThat(new String(letter, UTF_8)).startsWith("DKIM-Signature:").contains("d=host.example.com", "s=autumn");
        assertThat(new String(letter, UTF_8).lines()).allMatch(line -> line.length() < 120);
        assertThat(verified(letter)).hasSize(1);
        for (var change :
                Map.of("Sujet", "Objet", "Bonjour", "Bonsoir", "a@c1", "b@c1").entrySet()) {
            byte[] forged = new String(letter, UTF_8)
                    .replace(change.getKey(), change.getValue())
                    .getBytes(UTF_8);
            assertThat(forged).as(change.getKey()).isNotEqualTo(letter);
            assertThatThrownBy(() -> verified(forged)).isInstanceOf(FailException.class);
        }
    }

    @Test
    void withoutAKeyNothingIsSigned() {
        assertThat(dkim("", "", "").configured()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2048, '', '', VIGIE_DKIM_SELECTOR",
        "2048, 'two words', '', VIGIE_DKIM_SELECTOR",
        "2048, autumn, other.example.com, VIGIE_DKIM_DOMAIN",
        "512, autumn, '', VIGIE_DKIM_KEY_FILE"
    })
    void aSettingThatNoReceiverWouldCountStopsTheStart(int bits, String selector, String domain, String named)
            throws Exception {
        String file = file(keys(bits)).toString();
        assertThatThrownBy(() -> dkim(file, selector, domain)).hasStackTraceContaining(named);
    }

    @Test
    void aKeyFileThatIsMissingOrNoKeyStopsTheStart() throws Exception {
        Path none = Files.writeString(folder.resolve("none.pem"), "no key");
        assertThatThrownBy(() -> dkim(none.toString(), "autumn", "")).hasMessageContaining("VIGIE_DKIM_KEY_FILE");
        assertThatThrownBy(() -> dkim(folder.resolve("gone.pem").toString(), "autumn", ""))
                .hasMessageContaining("VIGIE_DKIM_KEY_FILE");
    }

    private byte[] signedLetter() throws Exception {
        Dkim dkim = dkim(file(keys).toString(), "autumn", "");
        Clock clock = Clock.fixed(Instant.parse("2026-11-24T08:30:00Z"), ZoneOffset.UTC);
        Envelope envelope =
                new Envelope(settings().settings(), new BounceSettings("", "", 993, "", "", "INBOX", ""), dkim, clock);
        Parcel parcel = new Parcel(
                1,
                "notice:1",
                "c1",
                "a@c1.example.com",
                "<1@host.example.com>",
                false,
                1,
                clock.instant().plus(Duration.ofDays(2)),
                "fr",
                "Sujet",
                "Bonjour à tous\n\n.un point\n",
                "<p>Bonjour à tous</p>",
                List.of());
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        envelope.message(Session.getInstance(new Properties()), parcel).writeTo(wire);
        return wire.toByteArray();
    }

    private List<?> verified(byte[] letter) throws Exception {
        String record = "v=DKIM1; k=rsa; p="
                + Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
        return new DKIMVerifier((method, selector, domain) -> List.of(record)).verify(new ByteArrayInputStream(letter));
    }

    private Dkim dkim(String file, String selector, String domain) {
        return new Dkim(settings(), file, selector, domain);
    }

    private DeliverySettings.Reader settings() {
        return new DeliverySettings.Reader(
                folder,
                "Host <privacy@host.example.com>",
                "",
                "",
                25,
                "",
                "",
                "",
                1,
                Duration.ofSeconds(1),
                0,
                0,
                new ThisNode("one", "", folder));
    }

    private Path file(KeyPair pair) throws Exception {
        return Files.writeString(
                folder.resolve("dkim.pem"),
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(pair.getPrivate().getEncoded())
                        + "\n-----END PRIVATE KEY-----\n");
    }

    private static KeyPair keys(int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
