package eu.vigie.filing;

import java.util.Locale;

/** Where a field of the form stands. */
public enum FieldStatus {
    /** From a fact of the case, or by an officer. */
    ANSWERED,
    /** Owed and not known yet: somebody finds it out until a date. */
    UNKNOWN,
    /** The form does not ask it in this case. */
    NOT_APPLICABLE,
    /** Nobody owes it and nobody gave it. */
    LEFT_OUT;

    /** As the API writes it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static FieldStatus of(FormField field, FilledForm form, Circumstances now) {
        Object answer = form.answer(field);
        if (!field.applies(now)) {
            return NOT_APPLICABLE;
        }
        if (answer == null) {
            return field.owed(now) ? UNKNOWN : LEFT_OUT;
        }
        return field.pending(answer) || form.pending().contains(field.number()) ? UNKNOWN : ANSWERED;
    }
}
