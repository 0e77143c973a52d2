package eu.vigie.web.pages;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A fact and its value in words, by the path of the fact: {@code persons.count}, {@code data.health}. */
final class FactWords {
    private static final Set<String> AS_TYPED = Set.of("consequences", "measuresTaken", "measuresProposed");

    private FactWords() {}

    static String name(String path, Reader reader) {
        if (path.startsWith("data.")) return reader.option("data", path.substring("data.".length()));
        return reader.either("fact." + path, "field." + path, path);
    }

    /** Null is "not yet known"; of a kind of data, "not concerned". */
    static String value(String path, @Nullable Object value, Reader reader) {
        if (path.startsWith("data.")) return reader.option("insight", value == null ? "none" : value);
        if (value instanceof Collection<?> many)
            return many.stream().map(one -> reader.option(path, one)).collect(Collectors.joining(", "));
        boolean typed = value instanceof Number || AS_TYPED.contains(path);
        return typed && value != null ? value.toString() : reader.option(path, value);
    }
}
