package eu.vigie.filing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A form with its answers, as it is frozen and exported. The template's schema takes one letter per field, so a field with
 * several letters exports its first; the text beside it names them all (66, 71, 76, 86, 95, 126), and 56 to 59 show every nature.
 *
 * @param answers by {@code field_<number>}, in the form's order
 * @param pending numbers of the fields whose text only says that the answer will follow
 * @param severity band of the assessment (four steps; field 87 has three), or null
 */
record FilledForm(
        Map<String, Object> answers,
        Set<Integer> pending,
        @Nullable String severity) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** With the answer in its place; null takes the field out. */
    FilledForm with(int number, @Nullable Object answer) {
        TreeMap<Integer, Object> ordered = new TreeMap<>();
        answers.forEach((key, value) -> ordered.put(number(key), value));
        if (answer == null) {
            ordered.remove(number);
        } else {
            ordered.put(number, answer);
        }
        Set<Integer> open = new TreeSet<>(pending);
        open.remove(number);
        return new FilledForm(keyed(ordered), open, severity);
    }

    /** With words that only say that the answer will follow. */
    FilledForm pending(int number, String words) {
        FilledForm said = with(number, words);
        Set<Integer> open = new TreeSet<>(said.pending);
        open.add(number);
        return new FilledForm(said.answers, open, severity);
    }

    @Nullable
    Object answer(FormField field) {
        return answers.get(field.key());
    }

    Circumstances circumstances(boolean late) {
        return Circumstances.of(answers, late);
    }

    /** As the template's schema has it: one value per field. */
    Map<String, Object> flat() {
        Map<String, Object> flat = new LinkedHashMap<>();
        answers.forEach((key, value) -> flat.put(key, value instanceof List<?> many ? many.get(0) : value));
        return flat;
    }

    /** SHA-256 (hexadecimal) of the exported form as compact JSON in UTF-8, fields in the form's order. */
    String digest() {
        return Digest.of(JSON.writeValueAsString(flat()));
    }

    String write() {
        Map<String, Object> stored = new LinkedHashMap<>(answers);
        stored.put("pending", pending);
        if (severity != null) {
            stored.put("severity", severity);
        }
        return JSON.writeValueAsString(stored);
    }

    static FilledForm read(String stored) {
        Map<String, Object> all = JSON.readValue(stored, new TypeReference<LinkedHashMap<String, Object>>() {});
        Set<Integer> pending = new TreeSet<>();
        letters(all.remove("pending")).forEach(number -> pending.add(Integer.valueOf(number)));
        Object severity = all.remove("severity");
        return new FilledForm(all, pending, severity == null ? null : severity.toString());
    }

    /** One or several answers as a list of texts. */
    static List<String> letters(@Nullable Object answer) {
        List<String> letters = new ArrayList<>();
        if (answer instanceof Iterable<?> many) {
            many.forEach(one -> letters.add(String.valueOf(one)));
        } else if (answer != null) {
            letters.add(String.valueOf(answer));
        }
        return letters;
    }

    static Map<String, Object> keyed(Map<Integer, Object> byNumber) {
        Map<String, Object> map = new LinkedHashMap<>();
        new TreeMap<>(byNumber).forEach((number, answer) -> map.put("field_" + number, answer));
        return map;
    }

    private static int number(String key) {
        return Integer.parseInt(key.substring("field_".length()));
    }
}
