package eu.vigie.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.vigie.refusal.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A certificate by its fingerprint, as tools write it. */
class FingerprintTest {

    private static final String KEPT = "ab".repeat(31) + "0f";
    private static final String COLONS = "AB:".repeat(31) + "0F";

    @Test
    void isReadAsOpensslRsyslogAndPeopleWriteIt() {
        for (String before : new String[] {"", "sha256 Fingerprint=", "SHA256:", "sha-256:"})
            for (String digits : new String[] {COLONS, KEPT, " " + KEPT + "\n"})
                assertThat(Fingerprint.read(before + digits)).isEqualTo(KEPT);
        assertThat(Fingerprint.shown(KEPT)).isEqualTo("sha-256:" + COLONS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "abcd",
                "sha-1:E1:2D:53:2B:7C:6B:8A:29:A2:76:C8:64:36:0B:08:4B:7A:F1:9E:9D",
                "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----",
                "BEGIN CERTIFICATE",
                "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----"
            })
    void isNoneOfThese(String typed) {
        assertThatThrownBy(() -> Fingerprint.read(typed)).isInstanceOf(InvalidInput.class);
    }
}
