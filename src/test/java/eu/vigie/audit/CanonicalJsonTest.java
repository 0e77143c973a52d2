package eu.vigie.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Held examples of RFC 8785, annex B and section 3.2. */
class CanonicalJsonTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "5e-324, 5e-324",
        "1.7976931348623157e308, 1.7976931348623157e+308",
        "9007199254740992.0, 9007199254740992",
        "295147905179352830000, 295147905179352830000",
        "9.999999999999997e22, 9.999999999999997e+22",
        "1e23, 1e+23",
        "1e21, 1e+21",
        "999999999999999700000, 999999999999999700000",
        "0.000001, 0.000001",
        "9.999999999999997e-7, 9.999999999999997e-7",
        "333333333.33333329, 333333333.3333333",
        "-0.0000033333333333333333, -0.0000033333333333333333",
        "1424953923781206.2, 1424953923781206.2",
        "1.50, 1.5"
    })
    void numbersAreWrittenAsEcmaScriptDoes(double given, String written) {
        assertThat(CanonicalJson.of(given)).isEqualTo(written);
    }

    @Test
    void wholeNumbersStayExact() {
        assertThat(CanonicalJson.of(Arrays.asList(8_300_000_000L, Long.MAX_VALUE, new BigDecimal("72.0"), null, true)))
                .isEqualTo("[8300000000,\"9223372036854775807\",72,null,true]");
    }

    @Test
    void namesAreSortedAndTextIsEscapedAsLittleAsPossible() {
        assertThat(CanonicalJson.of(Map.of("b", "\u20ac$\u000F\nA'B\"\\\\\"/", "a", Map.of())))
                .isEqualTo("{\"a\":{},\"b\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    /** An entry is written out by hand, for there are many: as the general rule writes it. */
    @ParameterizedTest
    @ValueSource(strings = {"plain", "", "é\u20ac\"\\/\b\n\u0001\u007f", "a\uD83Db\uD83D\uDE00", "\uDE00"})
    void anEntryIsWrittenAsAnyObjectIs(String text) {
        Instant at = Instant.parse("2026-11-24T09:00:00.120Z");
        var entry = new Sealed(
                9_007_199_254_740_993L, text, null, text, "officer", text, at, Instant.EPOCH, "{}", text, text);
        Map<String, Object> fields = new HashMap<>(Map.of(
                "id", entry.id(),
                "action", text,
                "subject", text,
                "actor", "officer",
                "actorRoles", text,
                "happenedAt", at,
                "recordedAt", Instant.EPOCH,
                "details", Map.of(),
                "request", text,
                "node", text));
        fields.put("breach", null);
        assertThat(entry.canonical()).isEqualTo(CanonicalJson.of(fields));
    }

    /** So do instants; digests of years stand on their letters. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-24T09:00:00Z",
                "2026-01-02T03:04:05.000000001Z",
                "2026-12-31T23:59:59.999999999Z",
                "2026-11-24T00:00:00.100Z",
                "2026-11-24T10:20:30.000120Z",
                "2024-02-29T12:00:07.010020Z",
                "1969-12-31T23:59:59.5Z",
                "0001-01-01T00:00:00Z",
                "-0044-03-15T10:00:00Z",
                "9999-12-31T23:59:59.999999Z",
                "+10000-01-01T00:00:00.000001Z",
                "+1000000000-12-31T23:59:59.999999999Z",
                "-1000000000-01-01T00:00:00Z"
            })
    void anInstantIsWrittenAsTheLibraryWritesIt(Instant at) {
        StringBuilder out = new StringBuilder();
        CanonicalInstant.text(at, out);
        assertThat(out).hasToString('"' + at.toString() + '"');
    }

    /** Its digest was computed before there were nodes in it, and stays. */
    @Test
    void anEntryFromBeforeNodesWereRecordedIsWrittenAsItWas() {
        Instant at = Instant.parse("2026-11-24T09:00:00Z");
        var entry = new Sealed(4, "happened", null, "thing:1", "officer", "cto dpo", at, at, "{}", null, null);
        assertThat(entry.canonical())
                .isEqualTo("{\"action\":\"happened\",\"actor\":\"officer\",\"actorRoles\":\"cto dpo\",\"breach\":null,"
                        + "\"details\":{},\"happenedAt\":\"2026-11-24T09:00:00Z\",\"id\":4,"
                        + "\"recordedAt\":\"2026-11-24T09:00:00Z\",\"request\":null,\"subject\":\"thing:1\"}");
    }

    @Test
    void halfACharacterIsReplaced() {
        assertThat(CanonicalJson.of("x\uD83D")).isEqualTo("\"x\uFFFD\"");
        assertThat(CanonicalJson.of("\uD83D\uDE00")).isEqualTo("\"\uD83D\uDE00\"");
    }
}
