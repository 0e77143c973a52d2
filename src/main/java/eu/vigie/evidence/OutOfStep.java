package eu.vigie.evidence;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.Reason;
import eu.vigie.refusal.Refusal;

/** A part that does not begin where the bytes end which are there, or that comes while another does. */
public class OutOfStep extends Refusal {

    private static final long serialVersionUID = 1L;

    private OutOfStep(Fault fault) {
        super(Reason.CONFLICT, fault);
    }

    static OutOfStep at(long offset) {
        return new OutOfStep(Fault.of("Upload-Offset", "upload-offset", offset));
    }

    static OutOfStep busy() {
        return new OutOfStep(Fault.of("", "upload-busy"));
    }

    static OutOfStep finished() {
        return new OutOfStep(Fault.of("", "upload-finished"));
    }
}
