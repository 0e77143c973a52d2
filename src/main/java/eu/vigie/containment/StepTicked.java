package eu.vigie.containment;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.Reason;
import eu.vigie.refusal.Refusal;

/** Somebody ticked the step before, or the downtime has ended or was withdrawn. */
public class StepTicked extends Refusal {

    private static final long serialVersionUID = 1L;

    StepTicked(String code, long which) {
        super(Reason.CONFLICT, Fault.of("", code, String.valueOf(which)));
    }
}
