package eu.vigie.identity;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.Reason;
import eu.vigie.refusal.Refusal;

/** Nobody locks themselves out. */
public class OwnLock extends Refusal {

    private static final long serialVersionUID = 1L;

    OwnLock() {
        super(Reason.CONFLICT, Fault.of("locked", "own-lock"));
    }
}
