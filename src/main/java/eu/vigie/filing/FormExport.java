package eu.vigie.filing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The form on its way out. The template's schema takes one letter per field, so a field with several letters exports its
 * first; the free-text field beside it names them all (66, 71, 76, 86, 95, 126), and fields 56 to 59 show every nature.
 */
class FormExport {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FormExport() {}

    static String write(Map<String, Object> answers) {
        return JSON.writeValueAsString(answers);
    }

    static Map<String, Object> read(String answers) {
        return JSON.readValue(answers, new TypeReference<LinkedHashMap<String, Object>>() {});
    }

    static Map<String, Object> flat(Map<String, Object> answers) {
        Map<String, Object> flat = new LinkedHashMap<>();
        answers.forEach((key, value) -> flat.put(key, value instanceof List<?> many ? many.get(0) : value));
        return flat;
    }

    /** SHA-256 (hexadecimal) of the exported form as compact JSON in UTF-8, fields in the form's order. */
    static String digest(Map<String, Object> answers) {
        try {
            byte[] bytes = write(flat(answers)).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** One or several answers as a list of texts. */
    static List<String> letters(@Nullable Object answer) {
        if (answer == null) {
            return List.of();
        }
        return answer instanceof List<?> many
                ? many.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(answer));
    }
}
