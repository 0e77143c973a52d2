package eu.vigie.filing;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a receipt must satisfy (GDPR Art. 33(1)): a reference, a possible time, and reasons when it is late. */
class ReceiptRules {

    private ReceiptRules() {}

    /** Names every fault at once. */
    static void check(Dossier dossier, String reference, Instant submittedAt, @Nullable String reason, Instant now) {
        List<Fault> faults = new ArrayList<>();
        if (reference.isBlank() || reference.length() > 100) {
            faults.add(Fault.of("authorityReference", "filing-reference"));
        }
        if (submittedAt.isAfter(now)) {
            faults.add(Fault.of("submittedAt", "filing-submitted-future"));
        }
        if (submittedAt.isBefore(dossier.breach().controllerAwareAt())) {
            faults.add(Fault.of("submittedAt", "filing-submitted-before-awareness"));
        }
        if (dossier.lateAt(submittedAt) && (reason == null || reason.isBlank())) {
            faults.add(Fault.of("lateReason", "filing-late-reason"));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    /** The form as it went: field 49 is there exactly when the submission was late. */
    static Map<String, Object> asSubmitted(Map<String, Object> answers, boolean late, @Nullable String reason) {
        TreeMap<Integer, Object> ordered = new TreeMap<>();
        answers.forEach((key, answer) -> ordered.put(Integer.valueOf(key.substring("field_".length())), answer));
        ordered.remove(49);
        if (late && reason != null) {
            ordered.put(49, reason);
        }
        Map<String, Object> submitted = new LinkedHashMap<>();
        ordered.forEach((number, answer) -> submitted.put("field_" + number, answer));
        return submitted;
    }
}
