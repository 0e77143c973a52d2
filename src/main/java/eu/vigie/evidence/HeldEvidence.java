package eu.vigie.evidence;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.Reason;
import eu.vigie.refusal.Refusal;
import java.util.Objects;

/** Where holds and destruction stand does not allow it. */
public class HeldEvidence extends Refusal {

    private static final long serialVersionUID = 1L;

    private HeldEvidence(String code, Object... arguments) {
        super(Reason.CONFLICT, Fault.of("", code, arguments));
    }

    /** A legal hold covers it. Of one for a request by law enforcement the refusal tells the request's number and no more (recital 88). */
    static HeldEvidence by(Hold hold) {
        Long request = hold.request();
        return request == null
                ? new HeldEvidence("evidence-held", hold.id(), hold.placedBy(), Objects.requireNonNull(hold.reason()))
                : new HeldEvidence("evidence-held-asked", hold.id(), hold.placedBy(), request);
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
