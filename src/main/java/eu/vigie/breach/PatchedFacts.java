package eu.vigie.breach;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;

/** Facts with changes in the contract's words: a value replaces its namesake, null takes it away, objects are merged (RFC 7396). */
public final class PatchedFacts {

    private PatchedFacts() {}

    /** Refuses an unknown field and a foreign word with {@link IllegalArgumentException}; contradictions are not looked for. */
    public static Facts of(Facts known, Map<String, ? extends @Nullable Object> changes) {
        try {
            return FactsText.JSON
                    .rebuild()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .convertValue(merged(FactsText.fields(known), changes), Facts.class);
        } catch (JacksonException unreadable) {
            throw new IllegalArgumentException(unreadable.getOriginalMessage(), unreadable);
        }
    }

    /** The fields in which two versions differ, each as a patch of the first needs it. */
    public static Map<String, @Nullable Object> changes(Facts before, Facts after) {
        Map<String, @Nullable Object> old = FactsText.fields(before);
        Map<String, @Nullable Object> changed = FactsText.fields(after);
        changed.entrySet().removeIf(field -> Objects.equals(field.getValue(), old.get(field.getKey())));
        return changed;
    }

    private static Map<String, @Nullable Object> merged(
            Map<?, ? extends @Nullable Object> target, Map<?, ? extends @Nullable Object> changes) {
        Map<String, @Nullable Object> merged = new LinkedHashMap<>();
        target.forEach((name, value) -> merged.put(String.valueOf(name), value));
        changes.forEach((name, value) -> {
            Object before = merged.get(String.valueOf(name));
            if (value instanceof Map<?, ?> inner)
                merged.put(String.valueOf(name), merged(before instanceof Map<?, ?> old ? old : Map.of(), inner));
            else merged.put(String.valueOf(name), value);
        });
        return merged;
    }
}
