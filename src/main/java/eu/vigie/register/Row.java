package eu.vigie.register;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row in the making: columns in the order of showing, enum constants as the contract writes them. */
final class Row {

    private final Map<String, @Nullable Object> columns = new LinkedHashMap<>();

    Row put(String column, @Nullable Object content) {
        columns.put(column, plain(content));
        return this;
    }

    // What is not known stays in the row as null: a column must not be missing.
    @SuppressWarnings("NullAway")
    Map<String, Object> done() {
        return columns;
    }

    private static @Nullable Object plain(@Nullable Object content) {
        if (content instanceof Enum<?> constant) return constant.name().toLowerCase(Locale.ROOT);
        if (content instanceof Collection<?> list)
            return list.stream().map(Row::plain).toList();
        return content instanceof Instant instant ? instant.toString() : number(content);
    }

    private static @Nullable Object number(@Nullable Object content) {
        return content instanceof BigDecimal decimal ? decimal.toPlainString() : content;
    }
}
