package eu.vigie.assessment;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.Reason;
import eu.vigie.refusal.Refusal;

/** No decision on the case waits for a second person. */
public class NothingToApprove extends Refusal {

    private static final long serialVersionUID = 1L;

    public NothingToApprove() {
        super(Reason.CONFLICT, Fault.of("approved", "no-decision-waits"));
    }
}
