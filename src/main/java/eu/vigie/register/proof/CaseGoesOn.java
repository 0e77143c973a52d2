package eu.vigie.register.proof;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.Reason;
import eu.vigie.refusal.Refusal;

/** So much is done in the case at this moment that no package of it agrees with the trail: in a moment one will. */
class CaseGoesOn extends Refusal {

    private static final long serialVersionUID = 1L;

    CaseGoesOn() {
        super(Reason.CONFLICT, Fault.of("", "package-goes-on"));
    }
}
