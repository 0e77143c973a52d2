package eu.vigie.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.vigie.refusal.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a document is cut into records, and what is refused whole. */
class SplittingTest {

    private final Splitting splitting =
            new Splitting(new Adapters().find("siem").orElseThrow());

    @Test
    void aRecordIsCutOutToTheLetter() {
        assertThat(texts("\uFEFF {\"é\" :  1.0e2}\r\n\n{\"b\":2}{\"c\":3}"))
                .containsExactly("{\"é\" :  1.0e2}", "{\"b\":2}", "{\"c\":3}");
        assertThat(texts("[ {\"a\": [1, {}]} ,\n {\"b\":\"]\"} ]"))
                .containsExactly("{\"a\": [1, {}]}", "{\"b\":\"]\"}");
        assertThat(texts("{\"n\":[{}],\n\"alerts\" : [ {\"a\": 1}\n ,{\"a\": 2} ]}"))
                .containsExactly("{\"a\": 1}", "{\"a\": 2}");
    }

    @Test
    void aLineThatCannotBeReadIsKeptWithItsNumberBesideGoodOnes() {
        var pieces = pieces("{\"a\":1}\n\n{\"a\":\n<html>\n{\"a\":2}\n");
        assertThat(pieces).extracting(Piece::line).containsExactly(1, 3, 4, 5);
        assertThat(pieces)
                .filteredOn(piece -> piece.record() == null)
                .extracting(Piece::text)
                .containsExactly("{\"a\":", "<html>");
    }

    @Test
    void aBombIsALineAsAnyOtherThatCannotBeRead() {
        var pieces = pieces("{\"a\":" + "[".repeat(50_000) + "\n{\"a\":" + "9".repeat(50_000) + "}\n{\"a\":1}");
        assertThat(pieces).extracting(piece -> piece.record() == null).containsExactly(true, true, false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " \n", "<html>", "{\"a\":\n1", "7", "\"text\"", "[]", "[1,2]", "nonsense\nmore nonsense"})
    void aDocumentOfWhichNothingCanBeReadIsRefused(String document) {
        assertThatThrownBy(() -> pieces(document)).isInstanceOf(Unreadable.class);
    }

    @Test
    void aBombAloneIsRefusedAsOne() {
        assertThat(code("{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}"))
                .startsWith("beyond-limits");
    }

    @Test
    void bytesThatAreNoTextAreRefusedWithTheirLine() {
        assertThat(code(new byte[] {'{', '}', '\n', '{', '"', (byte) 0xc3, '"'}))
                .isEqualTo("source-not-utf8 2");
        assertThat(code(new byte[] {'{', '}', '\n', '\n', 0})).isEqualTo("source-nul 3");
    }

    @Test
    void tooLargeARecordAndTooManyAreRefusedWhole() {
        assertThat(code("{}\n{\"a\":\"" + "x".repeat(1_000_000) + "\"}")).isEqualTo("source-record-large 2");
        assertThat(code("{}\n".repeat(5_001))).isEqualTo("source-records 5000");
        assertThat(pieces("{}\n".repeat(5_000))).hasSize(5_000);
    }

    private List<Piece> pieces(String document) {
        return splitting.pieces(document.getBytes(UTF_8));
    }

    private List<String> texts(String document) {
        return pieces(document).stream().map(Piece::text).toList();
    }

    private String code(String document) {
        return code(document.getBytes(UTF_8));
    }

    private String code(byte[] document) {
        try {
            splitting.pieces(document);
            return "taken";
        } catch (Refusal refused) {
            var fault = refused.faults().get(0);
            return (fault.code() + " "
                            + (fault.arguments().isEmpty()
                                    ? ""
                                    : fault.arguments().get(0)))
                    .strip();
        }
    }
}
