package eu.vigie.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.breach.Facts;
import eu.vigie.rules.TableRow;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No row of risk can be dropped, and no number in one raised, unnoticed: each decides some judged case alone, exactly at its
 * border. The same of each level that the tables before them give: one less, and some case comes out otherwise.
 */
class DecidingRowsTest {

    private static final Tables TABLES = new Tables();
    private static final List<String> INPUTS = Arrays.stream(Question.Danger.class.getRecordComponents())
            .map(component -> component.getName())
            .toList();

    /** A judged case as the tables of risk see it. */
    private record Judged(Facts facts, Question.Danger danger) {

        static Judged of(Facts facts) {
            return new Judged(facts, PlainRules.danger(facts));
        }

        int risk() {
            return riskOf(danger);
        }

        /** Whether that row alone makes the risk what it is. */
        boolean decidedBy(String table, TableFile.Row row) {
            var high = TABLES.rows("high-risk", danger);
            var deciding = table.equals("high-risk")
                    ? high
                    : high.isEmpty() ? TABLES.rows("risk", danger) : List.<TableRow>of();
            return deciding.size() == 1
                    && deciding.get(0).text("rule").equals(row.answers().get("rule"));
        }

        int value(String input) {
            return (int) danger.values()[INPUTS.indexOf(input)];
        }

        /** Whether the risk is another with that input one less. */
        boolean hangsOn(String input) {
            var values = danger.values().clone();
            int place = INPUTS.indexOf(input);
            values[place] = (int) values[place] - 1;
            return riskOf(TableOrderTest.danger(List.of(values))) != risk();
        }
    }

    private static int riskOf(Question danger) {
        if (TABLES.speaks("high-risk", danger)) return 2;
        return TABLES.speaks("risk", danger) ? 1 : 0;
    }

    private static final List<Judged> CASES = Stream.concat(
                    GuidelineCase.all().map(GuidelineCase.Told::facts),
                    SupervisoryCase.all().map(SupervisoryCase.Seen::facts))
            .filter(facts -> Boolean.TRUE.equals(facts.personalData()))
            .filter(facts -> PlainRules.assess(facts).missing().isEmpty())
            .map(facts -> new Completions(facts, Horizon.unknown(facts)).at(0))
            .map(Judged::of)
            .toList();

    @Test
    void everyNumberInARowOfRiskDecidesAJudgedCase() {
        var loose = new TreeSet<String>();
        for (String table : List.of("risk", "high-risk"))
            for (var row : new TableFile(table).rows()) {
                if (CASES.stream().noneMatch(one -> one.decidedBy(table, row)))
                    loose.add(row.id() + " " + row.answers().get("rule") + " as a whole");
                row.asks().forEach((input, cell) -> Border.of(cell).forEach(border -> {
                    if (CASES.stream()
                            .noneMatch(one -> one.decidedBy(table, row) && one.value(input) == border.above()))
                        loose.add(row.id() + " " + row.answers().get("rule") + " " + input + " " + cell);
                }));
            }
        assertThat(loose).isEmpty();
    }

    @Test
    void everyLevelDecidesAJudgedCase() {
        var loose = new TreeSet<String>();
        for (String table : List.of("exposure", "interruption", "scale"))
            for (var row : new TableFile(table).rows()) {
                if ("0".equals(row.answers().get("level"))) continue;
                if (CASES.stream().noneMatch(one -> spoke(table, row, one) && one.hangsOn(table)))
                    loose.add(row.toString());
            }
        assertThat(loose).isEmpty();
    }

    private static boolean spoke(String table, TableFile.Row row, Judged one) {
        var situation = Situation.of(one.facts(), TABLES);
        var question =
                switch (table) {
                    case "exposure" -> situation.exposure();
                    case "interruption" -> situation.interruption();
                    default -> new Question.Count(count(one.facts()));
                };
        return TABLES.row(table, question).outputs().entrySet().stream()
                .allMatch(output ->
                        String.valueOf(output.getValue()).equals(row.answers().get(output.getKey())));
    }

    private static long count(Facts facts) {
        var persons = facts.persons();
        Long count = persons == null ? null : persons.count();
        return count == null ? 0 : count;
    }
}
