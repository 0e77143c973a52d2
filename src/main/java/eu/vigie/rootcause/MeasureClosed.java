package eu.vigie.rootcause;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.Reason;
import eu.vigie.refusal.Refusal;

/** The measure was done or given up before. */
public class MeasureClosed extends Refusal {

    private static final long serialVersionUID = 1L;

    MeasureClosed(long measure) {
        super(Reason.CONFLICT, Fault.of("measure", "measure-closed", String.valueOf(measure)));
    }
}
