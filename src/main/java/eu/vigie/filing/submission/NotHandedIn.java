package eu.vigie.filing.submission;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.Reason;
import eu.vigie.refusal.Refusal;

/** The filing cannot be handed in by mail or by machine as it stands. */
class NotHandedIn extends Refusal {

    private static final long serialVersionUID = 1L;

    NotHandedIn(String code) {
        super(Reason.CONFLICT, Fault.of("", code));
    }
}
