package eu.vigie.filing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which fields the form is still owed: unanswered, or answered with a letter that only an incomplete one may carry. */
class OpenFields {

    private OpenFields() {}

    static List<FormField> of(FormTemplate form, Map<String, Object> answers, boolean late) {
        return form.fields().stream()
                .filter(field -> open(field, answers, late))
                .toList();
    }

    private static boolean open(FormField field, Map<String, Object> answers, boolean late) {
        Object answer = answers.get(field.key());
        if (answer == null) {
            return owed(field, answers, late);
        }
        return !field.pending().isEmpty() && FormExport.letters(answer).stream().anyMatch(field.pending()::contains);
    }

    private static boolean owed(FormField field, Map<String, Object> answers, boolean late) {
        return "mandatory".equals(field.need())
                || "conditional".equals(field.need()) && holds(field.when(), answers, late);
    }

    private static boolean holds(@Nullable String condition, Map<String, Object> answers, boolean late) {
        if (condition == null) {
            return false;
        }
        if ("late".equals(condition)) {
            return late;
        }
        String[] parts = condition.split(":");
        return FormExport.letters(answers.get("field_" + parts[0])).stream().anyMatch(parts[1]::contains);
    }
}
