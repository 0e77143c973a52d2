package eu.vigie.filing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One input field of the authority's form.
 *
 * @param titles the title by language
 * @param when condition under which the field applies; null: always
 * @param owed condition under which an answer is owed, where it is not simply the need
 * @param need whether the published form has the field mandatory, conditional or optional
 * @param pending letters that only an incomplete notification may carry
 * @param many several letters may apply
 * @param article letter of GDPR Art. 33(3) that the field serves
 * @param anchor the articles the field rests on; empty for formalities
 * @param owner role that finds the answer out while it is unknown
 * @param from the fact it is answered from; {@code officer} where no fact of a case says it
 * @param byHand an officer may tick it: no fact of the case says it as a letter, number or date
 * @param options label by language, by letter, in the form's order; empty for a free answer
 * @param taken what a smaller form takes it from; nothing in the authority's own form
 */
record FormField(
        int number,
        FieldKind kind,
        Map<String, String> titles,
        @Nullable Condition when,
        @Nullable Condition owed,
        Need need,
        String pending,
        boolean many,
        @Nullable String article,
        String anchor,
        String owner,
        String from,
        boolean byHand,
        Map<String, List<String>> options,
        Taken taken) {

    /** As the published form has it. */
    enum Need {
        MANDATORY,
        CONDITIONAL,
        OPTIONAL
    }

    /** The name of the field in the exported form. */
    String key() {
        return "field_" + number;
    }

    String title(Locale locale) {
        return titles.getOrDefault(FormTemplate.language(locale), "");
    }

    /** A letter's label; a letter the form does not know, and free text, stand for themselves. */
    String label(Object value, Locale locale) {
        List<String> labels = options.get(String.valueOf(value));
        return labels == null ? String.valueOf(value) : labels.get("fr".equals(FormTemplate.language(locale)) ? 0 : 1);
    }

    boolean applies(Circumstances now) {
        return when == null || when.holds(now);
    }

    /** True when the form is not whole without an answer. */
    boolean owed(Circumstances now) {
        return applies(now) && (owed == null ? need != Need.OPTIONAL : owed.holds(now));
    }

    /** True for an answer that only says that the answer is not known yet. */
    boolean pending(@Nullable Object answer) {
        return !pending.isEmpty() && FilledForm.letters(answer).stream().anyMatch(pending::contains);
    }

    /** True when an officer may put it in other words, or tick it. */
    boolean wordable() {
        return byHand || kind == FieldKind.TEXT && !"filing".equals(from);
    }
}
