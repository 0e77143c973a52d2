package eu.vigie.filing;

import java.util.List;

/** Which fields the form is still owed: unanswered, or answered with what only an incomplete one may say. */
class OpenFields {

    private OpenFields() {}

    static List<FormField> of(FormTemplate template, FilledForm form, boolean late) {
        Circumstances now = form.circumstances(late);
        return template.fields()
                .filter(field -> FieldStatus.of(field, form, now) == FieldStatus.UNKNOWN)
                .toList();
    }
}
