package eu.vigie.web.api;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
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
        return new Page<>(items, slice.cursor(position.apply(items.get(items.size() - 1))));
    }

    /**
     * Makes a page of a short list that was read whole, a case's notices for example. The cursor names the last item seen, so
     * that nothing is shown twice or left out when items come in before it meanwhile.
     */
    static <T> Page<T> ofWhole(List<T> all, Slice slice, Function<T, String> id) {
        int from = slice.after().isEmpty() ? 0 : indexOf(all, slice.after(), id) + 1;
        return of(all.subList(from, Math.min(all.size(), from + slice.rows())), slice, id);
    }

    /** Makes a page of a list that only grows at its end: the position is the number of those seen. */
    static <T> Page<T> grown(List<T> all, Slice slice) {
        long seen = slice.afterNumber();
        var rows = all.stream().skip(seen).limit(slice.rows()).toList();
        return of(rows, slice, last -> String.valueOf(seen + slice.limit()));
    }

    /** The same page of other items. */
    <R> Page<R> map(Function<T, R> change) {
        return new Page<>(items.stream().map(change).toList(), next);
    }

    private static <T> int indexOf(List<T> all, String wanted, Function<T, String> id) {
        return IntStream.range(0, all.size())
                .filter(index -> id.apply(all.get(index)).equals(wanted))
                .findFirst()
                .orElseThrow(Cursor::foreign);
    }
}
