package eu.vigie.filing;

import java.util.Arrays;
import java.util.List;

/**
 * A rule of the form as it stands in its data: {@code 55:ab} (field 55 carries a or b), a named circumstance such as
 * {@code late}, {@code not} before either, joined by {@code and} and {@code or}; {@code and} binds closer.
 */
record Condition(String text) {

    /** Refuses a text that names neither a field nor a known circumstance: a typo must not hide a field for ever. */
    Condition {
        for (String term : text.split(" or | and ")) {
            String bare = bare(term);
            if (!bare.matches("\\d+:[a-z]+") && !Circumstances.NAMES.contains(bare)) {
                throw new IllegalArgumentException("condition: " + text);
            }
        }
    }

    boolean holds(Circumstances now) {
        return Arrays.stream(text.split(" or "))
                .anyMatch(part -> Arrays.stream(part.split(" and ")).allMatch(term -> term(term, now)));
    }

    /** The fields it looks at. */
    List<Integer> fields() {
        return Arrays.stream(text.split(" or | and "))
                .map(Condition::bare)
                .filter(term -> term.contains(":"))
                .map(term -> Integer.valueOf(term.substring(0, term.indexOf(':'))))
                .distinct()
                .toList();
    }

    private static boolean term(String term, Circumstances now) {
        return term.startsWith("not ") != simple(bare(term), now);
    }

    private static boolean simple(String term, Circumstances now) {
        int colon = term.indexOf(':');
        return colon < 0
                ? now.given(term)
                : now.has(Integer.parseInt(term.substring(0, colon)), term.substring(colon + 1));
    }

    private static String bare(String term) {
        return term.startsWith("not ") ? term.substring(4) : term;
    }
}
