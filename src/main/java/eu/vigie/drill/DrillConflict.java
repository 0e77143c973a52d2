package eu.vigie.drill;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.Reason;
import eu.vigie.refusal.Refusal;

/** The drill, or what happens in it, is not where that is possible. */
class DrillConflict extends Refusal {

    private static final long serialVersionUID = 1L;

    DrillConflict(String code, Object... arguments) {
        super(Reason.CONFLICT, Fault.of("drill", code, arguments));
    }
}
