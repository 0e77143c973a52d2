package eu.vigie.assessment;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A slip of the pen in a table stops the start, and the message says where it is. */
class MisspeltTableTest {

    private static final Map<String, byte[]> FILES = new Tables().files();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            exposure     | <text>"intact"</text>         | <text>"intakt"</text>        | row exposure-02: input unintelligible knows no "intakt"
            exposure     | <text>"intact"</text>         | <text>intact</text>          | row exposure-02: input unintelligible, cell intact cannot be read
            interruption | <text>&lt;= 24</text>         | <text>&lt;= 2x</text>        | row interruption-04: input hours, cell <= 2x cannot be read
            scale        | <text>&gt;= 50000</text>      | <text>&gt;&gt; 50000</text>  | row scale-01: input count, cell >> 50000 cannot be read
            duties       | <text>"not_required"</text>   | <text>"not_requierd"</text>  | row duties-02: output answer knows no "not_requierd"
            exemptions   | <text>"34_3_b"</text>         | <text>"34_3_d"</text>        | row exemptions-02: output exemption knows no "34_3_d"
            data-kinds   | <text>"health"</text>         | <text>"helath"</text>        | row data-kinds-11: input category knows no "helath"
            scale        | <text>2</text>                | <text>two</text>             | row scale-02: output level, cell two cannot be read
            """)
    void theStartStopsWithFileTableRowAndReason(String table, String written, String slip, String said) {
        assertThatThrownBy(() -> read(table, written, slip))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("bpmn/" + table + ".dmn, table " + table + ", " + said);
    }

    @Test
    void aFileThatIsNoTableIsNamed() {
        assertThatThrownBy(() -> read("scale", "</decisionTable>", "</decisionTabel>"))
                .hasMessageContaining("bpmn/scale.dmn cannot be read");
    }

    private static void read(String table, String written, String slip) {
        var files = new HashMap<>(FILES);
        String right = new String(FILES.get(table), StandardCharsets.UTF_8);
        if (!right.contains(written)) throw new AssertionError(table + " no longer says " + written);
        files.put(
                table,
                right.replaceFirst(Pattern.quote(written), Matcher.quoteReplacement(slip))
                        .getBytes(StandardCharsets.UTF_8));
        new Tables(files, rule -> {}).proofread();
    }
}
