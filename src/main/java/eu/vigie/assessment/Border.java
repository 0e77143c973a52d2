package eu.vigie.assessment;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where a number changes sides in a table: the last whole number below and the first above. */
record Border(long below, long above) {

    private static final Pattern CELL = Pattern.compile("(>=|>|<=|<) (\\d+)");

    /** The border that a cell draws; none in a cell that accepts anything. */
    static Stream<Border> of(String cell) {
        return CELL.matcher(cell).results().map(found -> {
            long number = Long.parseLong(found.group(2));
            boolean belongsAbove = found.group(1).equals(">=") || found.group(1).equals("<");
            return belongsAbove ? new Border(number - 1, number) : new Border(number, number + 1);
        });
    }

    /** The whole number next to the border on its other side. */
    long across(BigDecimal number) {
        return number.compareTo(BigDecimal.valueOf(below)) > 0 ? below : above;
    }

    /** The number next to the border on its other side. */
    long across(long number) {
        return number > below ? below : above;
    }
}
