package eu.vigie.filing;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The form while it is being filled: answers by field number. What is not known is left out, never guessed. */
class Answers {

    private final TreeMap<Integer, Object> byNumber = new TreeMap<>();

    /** Answers a field; null and blank text leave it open. */
    Answers put(int field, @Nullable Object answer) {
        boolean nothing = answer == null
                || answer instanceof String text && text.isBlank()
                || answer instanceof Collection<?> many && many.isEmpty();
        if (!nothing) {
            byNumber.put(field, answer);
        }
        return this;
    }

    /** True when the field carries one of the letters. */
    boolean has(int field, String letters) {
        return FormExport.letters(byNumber.get(field)).stream().anyMatch(letters::contains);
    }

    /** In the order of the form, as {@code field_<number>}. */
    Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        byNumber.forEach((number, answer) -> map.put("field_" + number, answer));
        return map;
    }

    /** Letter of an enum constant whose order is the form's own. */
    static String letter(Enum<?> constant) {
        return String.valueOf((char) ('a' + constant.ordinal()));
    }

    /** The letters in order, each once. */
    static List<String> letters(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Answers::letter).distinct().sorted().toList();
    }
}
