package eu.vigie.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/principles.md} tells every row of every table with its source, as the tables say it. */
class PrinciplesDocumentTest {

    private static final Path KEPT = Path.of("docs/principles.md");
    private static final Path FRESH = Path.of("target/principles.md");
    /** In the order in which a case goes through them. */
    private static final List<String> ORDER = List.of(
            "exposure",
            "interruption",
            "doubts",
            "risk",
            "high-risk",
            "exemptions",
            "duties",
            "scale",
            "data-kinds",
            "protected-people",
            "live-system",
            "severity-data-context",
            "severity-ease",
            "severity-circumstances",
            "severity-bands",
            "severity-flags");

    private static final Set<String> APART = Set.of("rule", "source");
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("messages.assessment", Locale.ENGLISH);

    @Test
    void everyRowIsToldWithItsSource() throws IOException {
        assertThat(ORDER).containsExactlyInAnyOrderElementsOf(Tables.NAMES);
        String fresh = text();
        Files.writeString(FRESH, fresh);
        assertThat(Files.readString(KEPT)).as("a fresh one lies in " + FRESH).isEqualTo(fresh);
    }

    @Test
    void theAssessmentsOwnPageNamesEveryTable() throws IOException {
        assertThat(Files.readString(Path.of("docs/assessment.md")))
                .contains(ORDER.stream().map(table -> "`" + table + "`").toList());
    }

    private static String text() {
        return """
                # The rows of the tables

                Every row of every decision table (`bpmn/*.dmn`) as it stands there: when it speaks, what it gives, what it says to the
                reader, and its source. [Classification](assessment.md) says in plain words what they do together. Where a source says
                "house reading", the guidelines give no number and the reading is Vigie's own. `PrinciplesDocumentTest` holds this page
                against the tables.
                """ + ORDER.stream().map(PrinciplesDocumentTest::section).collect(Collectors.joining());
    }

    private static String section(String table) {
        var rows = new TableFile(table).rows();
        return "\n## `" + table + "`\n\n| Row | When | Gives | Says | Source |\n|---|---|---|---|---|\n"
                + rows.stream().map(PrinciplesDocumentTest::line).collect(Collectors.joining());
    }

    private static String line(TableFile.Row row) {
        String rule = row.answers().get("rule");
        String key = "reason." + rule;
        String says = rule == null
                ? ""
                : WORDS.containsKey(key) ? "`" + rule + "`: " + WORDS.getString(key) : "`" + rule + "`";
        String cells =
                List.of(
                                row.id(),
                                pairs(row.asks()),
                                pairs(row.answers()),
                                says,
                                row.answers().get("source"))
                        .stream()
                        .map(cell -> cell.isEmpty() ? "–" : cell)
                        .collect(Collectors.joining(" | "));
        return "| " + cells + " |\n";
    }

    private static String pairs(Map<String, String> named) {
        return named.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty() && !APART.contains(one.getKey()))
                .map(one -> one.getKey() + " " + one.getValue().replace("\"", ""))
                .collect(Collectors.joining(", "));
    }
}
