package eu.vigie.notice;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A letter's vocabulary as text that is always the same for the same words. */
final class VocabularyText {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private VocabularyText() {}

    static String write(Map<String, Object> vocabulary) {
        return JSON.writeValueAsString(vocabulary);
    }

    static Map<String, Object> read(String text) {
        return JSON.readValue(text, new TypeReference<HashMap<String, Object>>() {});
    }
}
