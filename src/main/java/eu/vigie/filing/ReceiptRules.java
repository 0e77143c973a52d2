package eu.vigie.filing;

import eu.vigie.breach.Breach;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a receipt must satisfy (GDPR Art. 33(1)): a reference, a possible time, and reasons when it is late. A smaller form may come
 * back without a number, and the rules of its duty judge the time.
 */
class ReceiptRules {

    private ReceiptRules() {}

    /** Names every fault at once. */
    static void check(Dossier dossier, Receipt receipt, Instant now) {
        List<Fault> faults = new ArrayList<>();
        String reference = receipt.authorityReference();
        boolean numbered = dossier.asked().obligation() == null;
        if (numbered && reference.isBlank() || reference.length() > 100) {
            faults.add(Fault.of("authorityReference", "filing-reference"));
        }
        if (receipt.submittedAt().isAfter(now)) {
            faults.add(Fault.of("submittedAt", "filing-submitted-future"));
        }
        if (numbered && receipt.submittedAt().isBefore(first(dossier.breach()))) {
            faults.add(Fault.of("submittedAt", "filing-submitted-before-detection"));
        }
        String reason = receipt.lateReason();
        if (dossier.lateAt(receipt.submittedAt()) && (reason == null || reason.isBlank())) {
            faults.add(Fault.of("lateReason", "filing-late-reason"));
        }
        if (receipt.evidence() != null && !kept(dossier, receipt.evidence())) {
            faults.add(Fault.of("evidence", "filing-evidence"));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    /** A notification in phases may have gone before triage said since when we are aware (GDPR Art. 33(4)). */
    private static Instant first(Breach breach) {
        Instant began = breach.occurredFrom();
        return began != null && began.isBefore(breach.detectedAt()) ? began : breach.detectedAt();
    }

    private static boolean kept(Dossier dossier, long evidence) {
        return dossier.evidence().stream().anyMatch(item -> item.id() == evidence);
    }
}
