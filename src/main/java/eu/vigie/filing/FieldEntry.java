package eu.vigie.filing;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form as it stands: answered, unknown, not applicable or left out.
 *
 * @param many several letters may be ticked
 * @param value as exported: a letter or several, a number, a text, a day, an instant with offset
 * @param shown the same for people, in the reader's language
 * @param source the fact behind it, for example {@code facts.persons}; {@code officer} where an officer worded it
 * @param by who recorded that fact, or worded the field; null where nobody did by name
 * @param owner role that finds an unknown answer out, {@code due} until when
 * @param reason why it is not applicable
 * @param wordable an officer may put it in other words
 * @param factChanged the fact behind an officer's words has changed since
 */
public record FieldEntry(
        int number,
        String section,
        String title,
        String kind,
        boolean many,
        String need,
        String anchor,
        FieldStatus status,
        @Nullable Object value,
        @Nullable String shown,
        @Nullable String source,
        @Nullable String by,
        @Nullable Instant at,
        @Nullable String owner,
        @Nullable Instant due,
        @Nullable String reason,
        boolean wordable,
        boolean factChanged,
        List<Option> options) {

    /** One answer that a field offers. */
    public record Option(String letter, String label) {}

    /** The same field, its texts read through the given eyes. */
    FieldEntry through(UnaryOperator<String> reading) {
        return new FieldEntry(
                number,
                section,
                title,
                kind,
                many,
                need,
                anchor,
                status,
                value instanceof String text ? reading.apply(text) : value,
                shown == null ? null : reading.apply(shown),
                source,
                by,
                at,
                owner,
                due,
                reason,
                wordable,
                factChanged,
                options);
    }

    /** The name of the field in the exported form. */
    public String key() {
        return "field_" + number;
    }
}
