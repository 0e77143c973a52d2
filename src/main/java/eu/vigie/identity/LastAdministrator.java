package eu.vigie.identity;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.Reason;
import eu.vigie.refusal.Refusal;

/** Without this person nobody could administer Vigie any more. */
public class LastAdministrator extends Refusal {

    private static final long serialVersionUID = 1L;

    LastAdministrator(String field, String name) {
        super(Reason.CONFLICT, Fault.of(field, "last-administrator", name));
    }
}
