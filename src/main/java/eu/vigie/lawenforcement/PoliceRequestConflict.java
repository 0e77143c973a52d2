package eu.vigie.lawenforcement;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.Reason;
import eu.vigie.refusal.Refusal;

/** Where the request stands does not allow it: answered already, no delay asked for, none granted, lifted already. */
public class PoliceRequestConflict extends Refusal {

    private static final long serialVersionUID = 1L;

    PoliceRequestConflict(String code) {
        super(Reason.CONFLICT, Fault.of("request", code));
    }
}
