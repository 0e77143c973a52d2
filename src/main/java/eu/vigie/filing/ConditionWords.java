package eu.vigie.filing;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Says a condition of the form in words. */
record ConditionWords(FormTemplate template, Wording words) {

    /** "Only where field 38 (Are other parties involved?) says: Yes." */
    String of(Condition condition) {
        String parts = Arrays.stream(condition.text().split(" or "))
                .map(this::term)
                .collect(Collectors.joining(words.say("condition.or")));
        return words.say("condition", parts);
    }

    private String term(String term) {
        boolean not = term.startsWith("not ");
        String bare = not ? term.substring(4) : term;
        int colon = bare.indexOf(':');
        if (colon < 0) {
            return words.say("condition." + bare);
        }
        FormField field = template.field(Integer.parseInt(bare.substring(0, colon)));
        String labels = bare.substring(colon + 1)
                .chars()
                .mapToObj(letter -> label(field, String.valueOf((char) letter)))
                .collect(Collectors.joining(" / "));
        return words.say(not ? "condition.field.not" : "condition.field", field.number(), labels);
    }

    private String label(FormField field, String letter) {
        return field.kind() == FieldKind.FLAG ? words.say("yes") : field.label(letter, words.locale());
    }
}
