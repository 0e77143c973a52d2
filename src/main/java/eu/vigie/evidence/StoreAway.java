package eu.vigie.evidence;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.Reason;
import eu.vigie.refusal.Refusal;

/** The store of evidence does not answer, or not as it should; what it had taken before is there. */
public class StoreAway extends Refusal {

    private static final long serialVersionUID = 1L;

    private final Exception said;

    StoreAway(Exception said) {
        super(Reason.AWAY, Fault.of("", "evidence-store-away"));
        this.said = said;
    }

    /** For the operator. */
    Exception said() {
        return said;
    }
}
