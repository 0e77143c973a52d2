package eu.vigie.filing.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.PrivateKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.ssl.pem.PemContent;

class MessageSignatureTest {

    private static final String KEY = """
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEIJ+DYvh6SEqVTm50DFtMDoQikTmiCqirVv9mWG9qfSnF
            -----END PRIVATE KEY-----
            """;

    /** RFC 9421, appendix B.2.6: Ed25519 gives the same signature every time. */
    @Test
    void signsTheExampleOfTheStandardAsTheStandardDoes() {
        Map<String, String> components = new LinkedHashMap<>();
        components.put("date", "Tue, 20 Apr 2021 02:07:55 GMT");
        components.put("@method", "POST");
        components.put("@path", "/foo");
        components.put("@authority", "example.com");
        components.put("content-type", "application/json");
        components.put("content-length", "18");
        var signature = new MessageSignature(components, ";created=1618884473;keyid=\"test-key-ed25519\"");

        assertThat(signature.sign(key()))
                .isEqualTo(
                        ":wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw==:");
    }

    private static PrivateKey key() {
        return Objects.requireNonNull(Objects.requireNonNull(PemContent.of(KEY)).getPrivateKey());
    }
}
