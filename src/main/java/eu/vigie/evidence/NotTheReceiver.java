package eu.vigie.evidence;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.Reason;
import eu.vigie.refusal.Refusal;

/** Only who receives a piece of evidence can say that it came; who handed it over cannot say so for an outsider. */
public class NotTheReceiver extends Refusal {

    private static final long serialVersionUID = 1L;

    private NotTheReceiver(String code, String person) {
        super(Reason.NOT_PERMITTED, Fault.of("", code, person));
    }

    static NotTheReceiver but(String receiver) {
        return new NotTheReceiver("hand-over-receiver", receiver);
    }

    static NotTheReceiver same(String proposedBy) {
        return new NotTheReceiver("hand-over-second-person", proposedBy);
    }
}
