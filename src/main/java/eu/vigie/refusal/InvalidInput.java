package eu.vigie.refusal;

import java.util.List;

/** One or more values break a rule; all of them are named at once. */
public class InvalidInput extends Refusal {

    private static final long serialVersionUID = 1L;

    public InvalidInput(Fault... faults) {
        super(Reason.INVALID, faults);
    }

    public InvalidInput(List<Fault> faults) {
        super(Reason.INVALID, faults);
    }
}
