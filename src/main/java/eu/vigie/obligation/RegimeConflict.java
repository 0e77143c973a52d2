package eu.vigie.obligation;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.Reason;
import eu.vigie.refusal.Refusal;

/** The state of the case does not allow it: closed, not a stage that people decide, or nothing waits for a second person. */
public class RegimeConflict extends Refusal {

    private static final long serialVersionUID = 1L;

    RegimeConflict(String code, String what) {
        super(Reason.CONFLICT, Fault.of("", code, what));
    }
}
