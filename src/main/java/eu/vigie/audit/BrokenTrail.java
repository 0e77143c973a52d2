package eu.vigie.audit;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.Reason;
import eu.vigie.refusal.Refusal;

/** The trail is not what was recorded: nothing is proven from it until somebody has looked at it. */
class BrokenTrail extends Refusal {

    private static final long serialVersionUID = 1L;

    private BrokenTrail(String code, long position) {
        super(Reason.CONFLICT, Fault.of("", code, position));
    }

    /** The entry at that position is another than was sealed. */
    static BrokenTrail at(long position) {
        return new BrokenTrail("trail-changed", position);
    }

    /** Entries up to that position are missing. */
    static BrokenTrail below(long position) {
        return new BrokenTrail("trail-hole", position);
    }
}
