package eu.vigie.source;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.Reason;
import eu.vigie.refusal.Refusal;

/** A request does not prove which source it comes from. */
class NotProven extends Refusal {

    private static final long serialVersionUID = 1L;

    NotProven(String field, String code, Object... arguments) {
        super(Reason.NOT_PROVEN, Fault.of(field, code, arguments));
    }
}
