package eu.vigie.web.api;

import eu.vigie.refusal.Fault;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says which field of a JSON document cannot be read, and why. */
final class Unreadable {

    private Unreadable() {}

    static List<Fault> faults(HttpMessageNotReadableException unreadable) {
        return unreadable.getCause() instanceof JacksonException json
                ? List.of(fault(json))
                : List.of(Fault.of("", "body-missing"));
    }

    static Fault fault(JacksonException wrong) {
        String field = path(wrong);
        if (wrong instanceof UnrecognizedPropertyException) {
            return Fault.of(field, "unknown-field", field);
        }
        if (wrong instanceof StreamReadException twice
                && twice.getOriginalMessage().startsWith("Duplicate")) {
            return Fault.of(place(twice), "field-twice");
        }
        if (wrong instanceof StreamReadException) {
            return Fault.of(
                    field,
                    "not-json",
                    wrong.getLocation() == null ? 0 : wrong.getLocation().getLineNr());
        }
        if (wrong instanceof StreamConstraintsException) {
            return Fault.of(
                    field,
                    "beyond-limits",
                    wrong.getLocation() == null ? 0 : wrong.getLocation().getColumnNr());
        }
        if (wrong instanceof InvalidFormatException format) {
            return format(field, format.getTargetType());
        }
        return Fault.of(field, missing(wrong) ? "value-missing" : "unreadable-value");
    }

    /** A list names nothing where an element should stand: the document can be read, and breaks a rule. */
    static boolean missing(@Nullable Throwable wrong) {
        return wrong instanceof InvalidNullException;
    }

    private static Fault format(String field, @Nullable Class<?> wanted) {
        if (wanted != null && Temporal.class.isAssignableFrom(wanted)) {
            return Fault.of(field, "instant-offset");
        }
        if (wanted != null && wanted.isEnum()) {
            return Fault.of(field, "unknown-word", words(wanted));
        }
        return Fault.of(field, "unreadable-value");
    }

    private static String words(Class<?> wanted) {
        return Arrays.stream(wanted.getEnumConstants())
                .map(constant -> Words.of((Enum<?>) constant))
                .collect(Collectors.joining(", "));
    }

    /** Where the parser stood: {@code /persons/count} as {@code persons.count}. */
    private static String place(StreamReadException wrong) {
        JsonParser parser = wrong.processor();
        return parser == null ? "" : place(parser);
    }

    static String place(JsonParser parser) {
        String pointer = parser.streamReadContext().pathAsPointer().toString();
        return pointer.isEmpty()
                ? ""
                : pointer.substring(1).replaceAll("/(\\d+)", "[$1]").replace('/', '.');
    }

    private static String path(JacksonException wrong) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : wrong.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }
}
