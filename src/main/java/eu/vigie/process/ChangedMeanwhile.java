package eu.vigie.process;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.Reason;
import eu.vigie.refusal.Refusal;

/** Others change the case so often that several tries in a row lost; nothing was done, and later it goes. */
class ChangedMeanwhile extends Refusal {

    private static final long serialVersionUID = 1L;

    ChangedMeanwhile(Throwable cause) {
        super(Reason.CONFLICT, Fault.of("", "changed-meanwhile"));
        addSuppressed(cause);
    }
}
