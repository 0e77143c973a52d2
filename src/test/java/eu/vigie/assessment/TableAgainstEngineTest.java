package eu.vigie.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Read column by column, a table says what the engine says of it, whatever it is asked. */
class TableAgainstEngineTest {

    static final List<String> NAMES = Tables.NAMES;
    private static final int TRIED = 200;
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"");
    private static final Set<String> YES_OR_NO = Set.of("true", "false");

    private final Tables tables = new Tables();
    private final Random random = new Random(34);

    private record Anything(Object[] values) implements Question {}

    @ParameterizedTest
    @FieldSource("NAMES")
    void aTableSaysWhatTheEngineSays(String name) {
        var file = new TableFile(name);
        var inputs = List.copyOf(file.rows().get(0).asks().keySet());
        var table = tables.table(name, inputs);
        for (int tried = 0; tried < TRIED; tried++) {
            var values = inputs.stream().map(input -> value(file, input)).toArray();
            assertThat(table.rows(new Anything(values)))
                    .as(inputs + " " + List.of(values))
                    .isEqualTo(tables.evaluate(name, named(inputs, values)));
        }
    }

    /** One pair for each way in which two rows can meet: by numbers, by texts, by an empty cell. */
    @ParameterizedTest
    @CsvSource({
        "severity-bands, hitPolicy=\"FIRST\", hitPolicy=\"UNIQUE\"",
        "data-kinds, \"health\", \"contact\"",
        "severity-data-context, \"trivial\", ''"
    })
    void rowsThatExcludeEachOtherAndOverlapStopTheStartByTheirNames(String table, String written, String instead) {
        var files = new HashMap<>(tables.files());
        files.computeIfPresent(table, (name, file) -> new String(file, UTF_8)
                .replaceFirst(written, instead)
                .getBytes(UTF_8));
        assertThatThrownBy(() -> new Tables(files, row -> {}))
                .hasMessageMatching("rows of " + table + " overlap: " + table + "-\\d+, " + table + "-\\d+");
    }

    @Test
    void aPolicyThatIsNotReadHereStopsTheStart() {
        var files = new HashMap<>(tables.files());
        files.computeIfPresent("severity-bands", (name, file) -> new String(file, UTF_8)
                .replace("hitPolicy=\"FIRST\"", "hitPolicy=\"ANY\"")
                .getBytes(UTF_8));
        assertThatThrownBy(() -> new Tables(files, row -> {}))
                .hasMessage("severity-bands has a hit policy that is not read here");
    }

    private static Map<String, Object> named(List<String> inputs, Object[] values) {
        var named = new HashMap<String, Object>();
        IntStream.range(0, values.length).forEach(place -> named.put(inputs.get(place), values[place]));
        return named;
    }

    /** What a cell of the column names, or a number beside it. */
    private Object value(TableFile file, String input) {
        var cells = file.rows().stream()
                .map(row -> row.asks().get(input))
                .filter(cell -> !cell.isEmpty())
                .toList();
        if (cells.stream().anyMatch(YES_OR_NO::contains)) return random.nextBoolean();
        var words = all(WORD, cells).map(word -> word.replace("\"", "")).toList();
        if (!words.isEmpty()) return words.get(random.nextInt(words.size()));
        var numbers = all(NUMBER, cells).map(Integer::valueOf).toList();
        return numbers.isEmpty() ? 0 : numbers.get(random.nextInt(numbers.size())) + random.nextInt(3) - 1;
    }

    private static Stream<String> all(Pattern pattern, List<String> cells) {
        return cells.stream().flatMap(cell -> pattern.matcher(cell).results().map(found -> found.group()));
    }
}
