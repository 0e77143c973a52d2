package eu.vigie.evidence;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.Reason;
import eu.vigie.refusal.Refusal;

/** The folder takes no more bytes. */
public class DiskFull extends Refusal {

    private static final long serialVersionUID = 1L;

    DiskFull() {
        super(Reason.NO_ROOM, Fault.of("", "disk-full"));
    }
}
