package eu.vigie.web.api;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A part of a list, and the cursor of what follows; null when nothing does. */
record Page<T>(List<T> items, @Nullable String next) {

    /**
     * Makes a page of rows that were read with one row more than {@link Slice#limit()}: the surplus row only says that there
     * is more.
     */
    static <T> Page<T> of(List<T> rows, Slice slice, Function<T, String> position) {
        if (rows.size() <= slice.limit()) {
            return new Page<>(List.copyOf(rows), null);
        }
        List<T> items = List.copyOf(rows.subList(0, slice.limit()));
        return new Page<>(items, Slice.cursor(position.apply(items.get(items.size() - 1))));
    }

    /** The same page of other items. */
    <R> Page<R> map(Function<T, R> change) {
        return new Page<>(items.stream().map(change).toList(), next);
    }
}
