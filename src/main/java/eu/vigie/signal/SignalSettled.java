package eu.vigie.signal;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.Reason;
import eu.vigie.refusal.Refusal;

/** It was decided already, or there is nothing to undo. */
public class SignalSettled extends Refusal {

    private static final long serialVersionUID = 1L;

    SignalSettled(String code, long id) {
        super(Reason.CONFLICT, Fault.of("", code, String.valueOf(id)));
    }
}
