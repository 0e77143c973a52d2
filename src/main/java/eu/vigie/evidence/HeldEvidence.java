package eu.vigie.evidence;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.Reason;
import eu.vigie.refusal.Refusal;

/** Where holds and destruction stand does not allow it. */
public class HeldEvidence extends Refusal {

    private static final long serialVersionUID = 1L;

    private HeldEvidence(String code, Object... arguments) {
        super(Reason.CONFLICT, Fault.of("", code, arguments));
    }

    /** A legal hold covers it. */
    static HeldEvidence by(Hold hold) {
        return new HeldEvidence("evidence-held", hold.id(), hold.placedBy(), hold.reason());
    }

    /** The hold ended or was lifted before. */
    static HeldEvidence ended() {
        return new HeldEvidence("hold-ended");
    }

    /** Its destruction was requested already, or that request was decided. */
    static HeldEvidence requested() {
        return new HeldEvidence("destruction-decided");
    }
}
