package eu.vigie.process;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.Reason;
import eu.vigie.refusal.Refusal;

/** Something opened after the closing was proposed: it cannot be approved as it stands, only refused. */
class StillOpen extends Refusal {

    private static final long serialVersionUID = 1L;

    StillOpen(String breach) {
        super(Reason.CONFLICT, Fault.of("approved", "still-open", breach));
    }
}
