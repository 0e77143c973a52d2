package eu.vigie.estate;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A line of a file with its values by column; {@code number} counts from 1, the header included. */
record Line(long number, Map<String, @Nullable Object> values) {

    @Nullable
    Object value(String column) {
        return values.get(column);
    }

    /** Where a fault of this line lies. */
    String at(String column) {
        return "lines[" + number + "]." + column;
    }
}
