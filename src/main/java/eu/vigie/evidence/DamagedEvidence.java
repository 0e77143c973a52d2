package eu.vigie.evidence;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.Reason;
import eu.vigie.refusal.Refusal;

/** What lies on the disk is not what was kept, and is not given out. */
public class DamagedEvidence extends Refusal {

    private static final long serialVersionUID = 1L;

    DamagedEvidence() {
        super(Reason.CONFLICT, Fault.of("", "evidence-damaged"));
    }
}
