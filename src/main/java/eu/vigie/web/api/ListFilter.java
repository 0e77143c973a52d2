package eu.vigie.web.api;

import org.jspecify.annotations.Nullable;

/** What a list is asked for. */
final class ListFilter {

    private ListFilter() {}

    /** Null where it was left out; {@code breach=} with nothing behind it leaves it out too. */
    static @Nullable String given(@Nullable String value) {
        return value == null || value.isEmpty() ? null : value;
    }
}
