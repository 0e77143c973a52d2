package eu.vigie.notice;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.Reason;
import eu.vigie.refusal.Refusal;

/** Where the notice stands does not allow it: not drafted, not approved, already sent, nobody to tell. */
public class NoticeConflict extends Refusal {

    private static final long serialVersionUID = 1L;

    public NoticeConflict(String code) {
        super(Reason.CONFLICT, Fault.of("notice", code));
    }
}
