package eu.vigie.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.breach.AvailabilityLoss;
import eu.vigie.breach.Disclosure;
import eu.vigie.breach.FactsCheck;
import eu.vigie.breach.Recipients;
import eu.vigie.breach.ReturnOrDeletion;
import eu.vigie.breach.Unintelligible;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each table keeps the order of {@link FactAxes}: small tables in every combination of their inputs, the tables of risk row by row
 * around the border that the row draws. With {@link MonotonyTest}, which shows that a worse fact asks the tables a worse question,
 * no single row can be turned round unnoticed.
 */
class TableOrderTest {

    private static final List<Boolean> YES_IS_WORSE = List.of(false, true);
    private static final List<Boolean> NO_IS_WORSE = List.of(true, false);
    private static final List<Integer> RISKS = List.of(0, 1, 2);
    private static final Tables TABLES = new Tables();

    static final List<String> DUTIES = List.of("authority", "persons", "controllers");

    @Test
    void moreEyesNeverMeanLessExposure() {
        new Ladders(List.of(
                        YES_IS_WORSE,
                        axis("unintelligible"),
                        axis("disclosure"),
                        axis("recipients"),
                        axis("returnOrDeletion"),
                        YES_IS_WORSE))
                .neverFall(one -> level(
                        "exposure",
                        new Question.Exposure(
                                (boolean) one.get(0),
                                (Unintelligible) one.get(1),
                                (Disclosure) one.get(2),
                                (Recipients) one.get(3),
                                (ReturnOrDeletion) one.get(4),
                                (boolean) one.get(5))));
    }

    @Test
    void aLongerOrDeeperLossIsNeverAShorterInterruption() {
        new Ladders(List.of(YES_IS_WORSE, axis("availabilityLoss"), borders("interruption", "hours")))
                .neverFall(one -> level(
                        "interruption",
                        new Question.Interruption(
                                (boolean) one.get(0),
                                (AvailabilityLoss) one.get(1),
                                ((Long) one.get(2)).doubleValue())));
    }

    @Test
    void morePeopleAreNeverFewer() {
        var levels = borders("scale", "count").stream()
                .map(count -> level("scale", new Question.Count(count)))
                .toList();
        assertThat(levels).isSorted().startsWith(0).endsWith(3);
    }

    static Stream<TableFile.Row> rowsOfRisk() {
        return Stream.of("risk", "high-risk").flatMap(table -> new TableFile(table).rows().stream());
    }

    /** All else at its mildest, so that no other row covers for this one. */
    @ParameterizedTest
    @MethodSource("rowsOfRisk")
    void aRowOfRiskSpeaksFromItsBorderOn(TableFile.Row row) {
        String table = row.id().replaceFirst("-\\d+$", "");
        var inputs = Arrays.stream(Question.Danger.class.getRecordComponents()).toList();
        var ladders = new Ladders(inputs.stream()
                .map(input -> around(row.asks().getOrDefault(input.getName(), ""), input))
                .toList());
        ladders.neverFall(one -> TABLES.speaks(table, danger(one)) ? 1 : 0);
        var worst = ladders.inputs().stream().map(TableOrderTest::last).toList();
        assertThat(TABLES.speaks(table, danger(worst))).isTrue();
    }

    /** Neither table of risk has a cell that a worse fact could leave. */
    @ParameterizedTest
    @MethodSource("rowsOfRisk")
    void aRowOfRiskAsksForAtLeastSoMuch(TableFile.Row row) {
        assertThat(row.asks().values()).allMatch(cell -> cell.matches("|true|>= \\d"));
    }

    @Test
    void aWorseRiskNeverExcusesFromTellingThePersons() {
        new Ladders(List.of(RISKS, RISKS, NO_IS_WORSE, NO_IS_WORSE, NO_IS_WORSE, YES_IS_WORSE))
                .neverFall(
                        one -> (int) one.get(1) >= (int) one.get(0),
                        one -> weight("persons", owed(2, (int) one.get(0), excused(one), RuleSet.GDPR)));
    }

    @ParameterizedTest
    @FieldSource("DUTIES")
    void aWorseRiskNeverWeakensADuty(String duty) {
        for (var rules : RuleSet.values())
            new Ladders(List.of(RISKS, RISKS, NO_IS_WORSE))
                    .neverFall(
                            one -> weight(duty, owed((int) one.get(0), (int) one.get(1), (boolean) one.get(2), rules)));
    }

    private static boolean excused(List<Object> one) {
        return TABLES.speaks(
                "exemptions",
                new Question.Excuse(
                        (int) one.get(0),
                        (int) one.get(1),
                        (boolean) one.get(2),
                        (boolean) one.get(3),
                        (boolean) one.get(4),
                        (boolean) one.get(5)));
    }

    /** {@code personal}: 0 known that none are concerned, 1 not known, 2 they are. */
    private static Question owed(int personal, int risk, boolean exempt, RuleSet rules) {
        return new Question.Owed(true, true, personal == 2, personal == 0, risk, exempt, rules);
    }

    private static int weight(String duty, Question owed) {
        return TABLES.rows("duties", owed).stream()
                .filter(row -> row.text("duty").equals(duty))
                .map(row -> DutyAnswer.valueOf(row.text("answer").toUpperCase(Locale.ROOT)))
                .collect(Collectors.collectingAndThen(Collectors.toList(), answers -> {
                    assertThat(answers).hasSize(1);
                    return MonotonyTest.weight(answers.get(0));
                }));
    }

    private static int level(String table, Question question) {
        return TABLES.row(table, question).number("level");
    }

    private static List<?> axis(String fact) {
        return FactAxes.named(fact).values();
    }

    /** Nothing, every number on either side of a border, and more than there can be. */
    private static List<Long> borders(String table, String input) {
        var numbers =
                TABLES.borders(table, input).stream().flatMap(border -> Stream.of(border.below(), border.above()));
        var all = new TreeSet<>(numbers.toList());
        LongStream.of(0, FactsCheck.WORLD_POPULATION).forEach(all::add);
        return List.copyOf(all);
    }

    /** Both sides of the border that a cell draws; of an empty cell the mildest value alone. */
    private static List<?> around(String cell, RecordComponent input) {
        if (input.getType() == boolean.class) return cell.isEmpty() ? List.of(false) : YES_IS_WORSE;
        return cell.isEmpty()
                ? List.of(0)
                : Border.of(cell)
                        .flatMap(border -> Stream.of((int) border.below(), (int) border.above()))
                        .toList();
    }

    private static Object last(List<?> ladder) {
        return ladder.get(ladder.size() - 1);
    }

    static Question.Danger danger(List<Object> values) {
        try {
            return (Question.Danger) Question.Danger.class.getDeclaredConstructors()[0].newInstance(values.toArray());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
