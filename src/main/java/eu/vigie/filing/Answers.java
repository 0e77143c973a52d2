package eu.vigie.filing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The form while it is being filled: answers by field number. What is not known is left out, never guessed. */
class Answers {

    private final TreeMap<Integer, Object> byNumber = new TreeMap<>();
    private final Set<Integer> pending = new TreeSet<>();

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

    /** Says in words that the answer will follow: the text stands in the form, the field stays open. */
    Answers pending(int field, String words) {
        pending.add(field);
        return put(field, words);
    }

    /** True when the field carries one of the letters. */
    boolean has(int field, String letters) {
        return FilledForm.letters(byNumber.get(field)).stream().anyMatch(letters::contains);
    }

    /** In the order of the form. */
    FilledForm form(@Nullable String severity) {
        return new FilledForm(FilledForm.keyed(byNumber), Set.copyOf(pending), severity);
    }

    Map<String, Object> toMap() {
        return FilledForm.keyed(byNumber);
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
