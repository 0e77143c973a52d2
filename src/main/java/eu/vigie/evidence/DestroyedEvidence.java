package eu.vigie.evidence;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.Reason;
import eu.vigie.refusal.Refusal;

/** Its bytes were destroyed; what is known of it stays. */
public class DestroyedEvidence extends Refusal {

    private static final long serialVersionUID = 1L;

    DestroyedEvidence() {
        super(Reason.GONE, Fault.of("", "evidence-destroyed"));
    }
}
