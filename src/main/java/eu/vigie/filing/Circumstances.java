package eu.vigie.filing;

import java.util.Map;
import java.util.Set;

/**
 * What the rules of a form look at: its answers, and what no single letter says.
 *
 * @param late the strict 72 hours had passed at submission
 * @param identifier the controller has a registration number
 * @param dpo a data protection officer is designated
 */
record Circumstances(Map<String, Object> answers, boolean late, boolean identifier, boolean dpo) {

    /** The names a rule may use; {@code asked}: this authority asks for the field (the CNIL asks for none of those). */
    static final Set<String> NAMES = Set.of("late", "identifier", "dpo", "asked");

    static Circumstances of(Map<String, Object> answers, boolean late) {
        boolean reasons = answers.containsKey("field_49");
        boolean dpo = answers.get("field_29") instanceof String text
                && Set.of("Oui", "Yes").contains(text);
        return new Circumstances(answers, late || reasons, answers.containsKey("field_11"), dpo);
    }

    boolean given(String name) {
        return switch (name) {
            case "late" -> late;
            case "identifier" -> identifier;
            case "dpo" -> dpo;
            default -> false;
        };
    }

    /** True when the field carries one of the letters; a ticked box carries y. */
    boolean has(int field, String letters) {
        Object answer = answers.get("field_" + field);
        return answer instanceof Boolean ticked
                ? ticked && letters.contains("y")
                : FilledForm.letters(answer).stream().anyMatch(letters::contains);
    }
}
