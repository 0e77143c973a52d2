package eu.vigie.breach;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.Reason;
import eu.vigie.refusal.Refusal;

/** The state of the case does not allow it: it is closed, it is not closed, or nothing waits for a second person. */
public class CaseConflict extends Refusal {

    private static final long serialVersionUID = 1L;

    /** For example {@code new CaseConflict("case-closed", "2026-0001")}. */
    public CaseConflict(String code, String reference) {
        super(Reason.CONFLICT, Fault.of("", code, reference));
    }
}
