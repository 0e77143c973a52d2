package eu.vigie.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Two rows of a table that can both speak. Columns are independent of each other, so two rows meet when each column has a value that
 * both accept; the values worth trying are those that its cells name, what lies beside them, and one that no cell names.
 */
final class Overlap {

    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");
    private static final String UNNAMED = "\u0000 named by no cell";

    private Overlap() {}

    /** The first pair of rows that meet, by their places; empty when every two exclude each other. */
    static Optional<List<Integer>> in(List<Column> columns, int rows) {
        long[] apart = new long[rows];
        for (Column column : columns) {
            long[] together = together(column, rows);
            for (int row = 0; row < rows; row++) apart[row] |= ~together[row];
        }
        return IntStream.range(0, rows)
                .boxed()
                .flatMap(one -> IntStream.range(one + 1, rows)
                        .filter(other -> (apart[one] >> other & 1) == 0)
                        .mapToObj(other -> List.of(one, other)))
                .findFirst();
    }

    /** For each row, the rows that share a value with it in this column, one bit each. */
    private static long[] together(Column column, int rows) {
        long[] together = new long[rows];
        for (Object value : values(column)) {
            long accepting = column.accepting(value);
            for (int row = 0; row < rows; row++) if ((accepting >> row & 1) == 1) together[row] |= accepting;
        }
        return together;
    }

    private static Set<Object> values(Column column) {
        Set<Object> values = new LinkedHashSet<>();
        switch (column.typeName()) {
            case "boolean" -> values.addAll(List.of(true, false));
            case "string" -> {
                column.cells().forEach(cell -> TEXT.matcher(cell).results().forEach(text -> values.add(text.group(1))));
                values.add(UNNAMED);
            }
            default -> {
                values.add(0);
                column.cells().forEach(cell -> NUMBER.matcher(cell).results().forEach(number -> {
                    double named = Double.parseDouble(number.group());
                    for (double near : new double[] {named - 1, named, named + 1}) values.add(number(column, near));
                    if (column.typeName().equals("double")) values.addAll(List.of(named - 0.001, named + 0.001));
                }));
            }
        }
        return values;
    }

    private static Object number(Column column, double value) {
        return switch (column.typeName()) {
            case "integer" -> (Object) (int) value;
            case "long" -> (long) value;
            default -> value;
        };
    }
}
