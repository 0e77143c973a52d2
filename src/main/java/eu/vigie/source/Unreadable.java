package eu.vigie.source;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.Reason;
import eu.vigie.refusal.Refusal;

/** Nothing of a document can be read; none of it is kept. */
class Unreadable extends Refusal {

    private static final long serialVersionUID = 1L;

    Unreadable(String code, Object... arguments) {
        super(Reason.MALFORMED, Fault.of("", code, arguments));
    }
}
