package eu.vigie.breach;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Columns and their values, nulls included, in order. */
final class Columns {

    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    static Columns with(String name, @Nullable Object value) {
        return new Columns().and(name, value);
    }

    Columns and(String name, @Nullable Object value) {
        values.put(name, value);
        return this;
    }

    Map<String, @Nullable Object> values() {
        return values;
    }
}
