package eu.vigie.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.breach.DataCategory;
import eu.vigie.breach.Facts;
import eu.vigie.breach.Insight;
import eu.vigie.breach.Nature;
import eu.vigie.breach.ProcessingRole;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables as tables: every row is of use, cites its source, and has its sentence in both languages. */
class TablesTest {

    static final List<String> NAMES = Tables.NAMES;
    private static final Set<String> YES_OR_NO = Set.of("malicious", "systemic", "vulnerable", "safety", "unconfirmed");
    private static final int SCREEN = 30;

    private final Tables tables = new Tables();

    @BeforeAll
    static void judgeTheGuidelinesAndMuchElse() {
        GuidelineCase.all().forEach(told -> PlainRules.assess(told.facts()));
        new RandomFacts(6, 10).stream(400).forEach(PlainRules::assess);
        for (var rules : RuleSet.values())
            for (var role : ProcessingRole.values())
                new RandomFacts(7, 0)
                        .stream(25).forEach(facts -> PlainRules.assess(FactsCopy.with(facts, "role", role), rules));
        everyCategory().forEach(PlainRules::assess);
    }

    private static Stream<Facts> everyCategory() {
        var known = FactsCopy.with(Facts.NOTHING_KNOWN, "nature", List.of(Nature.AVAILABILITY));
        return Stream.of(DataCategory.values())
                .flatMap(category -> Stream.of(Insight.values()).map(insight -> new Facts.DataKind(category, insight)))
                .map(kind -> FactsCopy.with(known, "data", List.of(kind)));
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void everyRowSpeaksInSomeCase(String table) {
        var all = new TableFile(table).rows().stream().map(TableFile.Row::id).collect(Collectors.toSet());
        var hit = new TreeSet<>(all);
        hit.retainAll(PlainRules.hit());
        System.out.printf("Coverage of %-22s %2d of %2d rows%n", table, hit.size(), all.size());
        assertThat(hit).isNotEmpty().isEqualTo(all);
    }

    /** Facts that only just meet a row: were another row to speak too, this one would never decide anything. */
    @ParameterizedTest
    @ValueSource(strings = {"risk", "high-risk"})
    void everyPrincipleOfRiskDecidesSomeCaseAlone(String table) {
        assertThat(new TableFile(table).rows()).allSatisfy(row -> assertThat(tables.evaluate(table, onlyJust(row)))
                .extracting(spoken -> spoken.text("rule"))
                .containsExactly(row.answers().get("rule")));
    }

    private static Map<String, Object> onlyJust(TableFile.Row row) {
        var inputs = new HashMap<String, Object>();
        row.asks()
                .forEach((input, asked) -> inputs.put(
                        input,
                        YES_OR_NO.contains(input)
                                ? (Object) asked.equals("true")
                                : (Object) (asked.isEmpty() ? 0 : Integer.parseInt(asked.replace(">= ", "")))));
        return inputs;
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void everyRowCitesItsSource(String table) {
        assertThat(new TableFile(table).rows())
                .allSatisfy(row -> assertThat(row.answers().get("source")).isNotBlank());
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void everyTableFitsOnAScreen(String table) {
        assertThat(new TableFile(table).rows()).hasSizeLessThanOrEqualTo(SCREEN);
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void everyPrincipleHasItsSentenceInBothLanguages(String table) {
        var rows = new TableFile(table).rows();
        if (table.startsWith("severity-") || !rows.get(0).answers().containsKey("rule")) return;
        for (var locale : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            var sentences = ResourceBundle.getBundle("messages.assessment", locale);
            assertThat(rows).allSatisfy(row -> assertThat(
                            sentences.getString("reason." + row.answers().get("rule")))
                    .isNotBlank());
        }
    }
}
