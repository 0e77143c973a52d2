package eu.vigie.filing;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.Reason;
import eu.vigie.refusal.Refusal;

/** The notification stands where this step does not apply. */
public class FilingNotPossible extends Refusal {

    private static final long serialVersionUID = 1L;

    FilingNotPossible(String code, Object... arguments) {
        super(Reason.CONFLICT, Fault.of("", code, arguments));
    }
}
