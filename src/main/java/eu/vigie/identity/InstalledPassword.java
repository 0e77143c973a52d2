package eu.vigie.identity;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.Reason;
import eu.vigie.refusal.Refusal;

/** The password of the first administrator follows the environment at each start: another one would be gone with the next. */
public class InstalledPassword extends Refusal {

    private static final long serialVersionUID = 1L;

    InstalledPassword() {
        super(Reason.CONFLICT, Fault.of("password", "password-installed"));
    }
}
