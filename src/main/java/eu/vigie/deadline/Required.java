package eu.vigie.deadline;

import org.jspecify.annotations.Nullable;

/** What a row of data must have; the message becomes the reason in the loading error. */
final class Required {

    private Required() {}

    static void text(String field, @Nullable String value) {
        that(value != null && !value.isBlank(), field + ": is missing");
    }

    static void present(String field, @Nullable Object value) {
        that(value != null, field + ": is missing");
    }

    static void that(boolean holds, String reason) {
        if (!holds) throw new IllegalArgumentException(reason);
    }
}
