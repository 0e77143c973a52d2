package eu.vigie.filing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a field of a smaller form takes from the authority's form, which the facts have filled already.
 *
 * @param fields whose answers it tells, in order
 * @param letters of its own by condition on that form, the first that holds
 */
record Taken(List<Integer> fields, Map<Condition, String> letters) {

    static Taken read(Map<?, ?> data) {
        Map<Condition, String> letters = new LinkedHashMap<>();
        if (data.get("choose") instanceof Map<?, ?> map) {
            map.forEach((when, letter) -> letters.put(new Condition(String.valueOf(when)), String.valueOf(letter)));
        }
        return new Taken(
                FormReader.strings(data.get("takes")).stream()
                        .map(Integer::valueOf)
                        .toList(),
                letters);
    }
}
