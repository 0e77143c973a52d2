package eu.vigie.rules;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of a table once, before anybody asks it: a cell that cannot be read would refuse an assessment in the middle of
 * the night, and a misspelt word would never speak and never be missed.
 *
 * @param words the words that an input or an output may hold, by its name; any other may hold anything
 */
record Proofreading(Map<String, Set<String>> words) {

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"");

    /** What is wrong with a cell of that input; empty when nothing is. */
    Optional<String> faultOf(Column column, int row) {
        String cell = column.cells().get(row);
        try {
            column.tried(row);
        } catch (RuntimeException unreadable) {
            return Optional.of(
                    "input " + column.input() + ", cell " + cell + " cannot be read: " + unreadable.getMessage());
        }
        return WORD.matcher(cell)
                .results()
                .map(word -> word.group(1))
                .filter(word -> unknown(column.input(), word))
                .map(word -> "input " + column.input() + " knows no \"" + word + "\"")
                .findFirst();
    }

    /** What is wrong with what a row says. */
    Optional<String> faultOf(TableRow row) {
        return row.outputs().entrySet().stream()
                .filter(output -> output.getValue() instanceof String word && unknown(output.getKey(), word))
                .map(output -> "output " + output.getKey() + " knows no \"" + output.getValue() + "\"")
                .findFirst();
    }

    private boolean unknown(String name, @Nullable String word) {
        var known = words.get(name);
        return known != null && !known.contains(word);
    }
}
