package eu.vigie.filing;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a finished draft must satisfy. Incomplete is always open: nothing urgent waits for knowledge. */
class DraftRules {

    private DraftRules() {}

    static void known(String subtype, boolean followUp) {
        Set<String> allowed =
                followUp ? Set.of("complete", "incomplete", "withdraw") : Set.of("complete", "incomplete");
        if (!allowed.contains(subtype)) {
            throw new InvalidInput(Fault.of("subtype", "filing-subtype"));
        }
    }

    /**
     * As what it goes: what was begun as a withdrawal stays one, and nothing else becomes one by being drafted so. Refuses a
     * subtype that the filing cannot have.
     */
    static String kind(Filing filing, String subtype) {
        known(subtype, filing.withdraws());
        return filing.withdraws() ? "withdraw" : subtype;
    }

    /** Names every field a complete form still owes, and the reasons where they cannot come with the receipt. */
    static void check(FormTemplate template, Dossier dossier, FilledForm form, Instant moment) {
        List<Fault> faults = new ArrayList<>();
        if (dossier.owesReasonsAt(moment) && !form.answers().containsKey("field_49")) {
            faults.add(Fault.of("lateReason", "filing-late-reason"));
        }
        if (dossier.asked().withdraws() && !form.answers().containsKey("field_5")) {
            faults.add(Fault.of("lateReason", "filing-reason"));
        }
        if (dossier.asked().complete()) {
            OpenFields.of(template, form, false).forEach(field -> faults.add(fault(field, dossier)));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    private static Fault fault(FormField field, Dossier dossier) {
        String title = field.title(dossier.locale());
        return Fault.of(field.key(), "filing-field-open", field.key(), title);
    }
}
