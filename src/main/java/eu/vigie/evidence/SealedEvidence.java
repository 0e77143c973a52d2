package eu.vigie.evidence;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.Reason;
import eu.vigie.refusal.Refusal;

/** Whether this piece is sealed stands in the way. */
public class SealedEvidence extends Refusal {

    private static final long serialVersionUID = 1L;

    private SealedEvidence(String code) {
        super(Reason.CONFLICT, Fault.of("", code));
    }

    /** What it is can only be corrected any more. */
    static SealedEvidence already() {
        return new SealedEvidence("evidence-sealed");
    }

    /** What is not sealed needs no correction. */
    static SealedEvidence notYet() {
        return new SealedEvidence("evidence-not-sealed");
    }
}
