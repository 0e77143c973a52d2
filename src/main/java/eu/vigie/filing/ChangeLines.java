package eu.vigie.filing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What changed, as the notes say it: a list for each kind of change, and whether there is any. */
class ChangeLines {

    private ChangeLines() {}

    static void put(Map<String, Object> vocabulary, List<FieldChange> changes) {
        put(vocabulary, "Added", "added", changes, FieldChange.Kind.ADDED);
        put(vocabulary, "Corrected", "corrected", changes, FieldChange.Kind.CORRECTED);
        put(vocabulary, "Removed", "removed", changes, FieldChange.Kind.WITHDRAWN);
        put(vocabulary, "Unknown", "unknown", changes, FieldChange.Kind.STILL_UNKNOWN);
    }

    private static void put(
            Map<String, Object> vocabulary, String any, String name, List<FieldChange> all, FieldChange.Kind kind) {
        List<Map<String, String>> lines = all.stream()
                .filter(change -> change.kind() == kind)
                .map(change -> Map.of(
                        "number", String.valueOf(change.number()),
                        "title", change.title(),
                        "before", or(change.before()),
                        "after", or(change.after())))
                .toList();
        vocabulary.put(name, lines);
        vocabulary.put("any" + any, !lines.isEmpty());
    }

    private static String or(@Nullable String text) {
        return Objects.requireNonNullElse(text, "–");
    }
}
