package eu.vigie.breach;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** The facts as they are stored, in the contract's words, and what two versions differ in. */
final class FactsText {

    private static final Set<String> FREE_TEXTS = Set.of("consequences", "measuresTaken", "measuresProposed");
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    private FactsText() {}

    static String of(Facts facts) {
        return JSON.writeValueAsString(facts);
    }

    /** Counts and codes alone. */
    static String withoutWords(Facts facts) {
        Map<String, @Nullable Object> fields = fields(facts);
        FREE_TEXTS.forEach(name -> fields.put(name, null));
        return JSON.writeValueAsString(fields);
    }

    static Facts read(String document) {
        return JSON.readValue(document, Facts.class);
    }

    /**
     * Each changed field with what it was and what it is, null where it was not known or no longer is. Of a free text only its
     * length: it may name people, and the trail must not.
     */
    static Map<String, Object> changes(Facts before, Facts after) {
        Map<String, @Nullable Object> old = fields(before);
        Map<String, @Nullable Object> changed = new LinkedHashMap<>();
        fields(after).forEach((field, value) -> {
            if (!Objects.equals(old.get(field), value))
                changed.put(field, turn(shown(field, old.get(field)), shown(field, value)));
        });
        return nullable(changed);
    }

    /** Each field that is known, in the same words. */
    static Map<String, Object> known(Facts facts) {
        Map<String, Object> known = new LinkedHashMap<>();
        fields(facts).forEach((field, value) -> {
            Object shown = shown(field, value);
            if (shown != null) known.put(field, shown);
        });
        return known;
    }

    private static Map<String, @Nullable Object> turn(@Nullable Object was, @Nullable Object is) {
        Map<String, @Nullable Object> turn = new LinkedHashMap<>();
        turn.put("was", was);
        turn.put("is", is);
        return turn;
    }

    private static @Nullable Object shown(String field, @Nullable Object value) {
        return FREE_TEXTS.contains(field) && value != null
                ? Map.of("characters", value.toString().length())
                : value;
    }

    static Map<String, @Nullable Object> fields(Facts facts) {
        return JSON.convertValue(facts, new TypeReference<LinkedHashMap<String, @Nullable Object>>() {});
    }

    // The trail's maps may hold nulls; their declared type does not say so.
    @SuppressWarnings("NullAway")
    private static Map<String, Object> nullable(Map<String, @Nullable Object> changed) {
        return changed;
    }
}
