package eu.vigie.evidence;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.Reason;
import eu.vigie.refusal.Refusal;

/** Where a hand-over stands does not allow it. */
public class OnItsWay extends Refusal {

    private static final long serialVersionUID = 1L;

    private OnItsWay(String code, Object... arguments) {
        super(Reason.CONFLICT, Fault.of("", code, arguments));
    }

    /** It is on its way to somebody: it goes to nobody else before that is settled. */
    static OnItsWay to(String receivedBy) {
        return new OnItsWay("hand-over-on-its-way", receivedBy);
    }

    /** It was confirmed or refused already. */
    static OnItsWay settled() {
        return new OnItsWay("hand-over-settled");
    }
}
