package eu.vigie.filing;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What became of one field between two filings; {@code before} and {@code after} for people, in the reader's language. */
public record FieldChange(
        int number,
        String title,
        Kind kind,
        @Nullable String before,
        @Nullable String after) {

    /** How it changed. */
    public enum Kind {
        ADDED,
        CORRECTED,
        WITHDRAWN,
        STILL_UNKNOWN;

        /** As the API writes it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
