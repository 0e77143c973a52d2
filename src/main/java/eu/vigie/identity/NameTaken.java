package eu.vigie.identity;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.Reason;
import eu.vigie.refusal.Refusal;

/** Somebody already has this user name. */
public class NameTaken extends Refusal {

    private static final long serialVersionUID = 1L;

    NameTaken(String name) {
        super(Reason.CONFLICT, Fault.of("name", "name-taken", name));
    }
}
