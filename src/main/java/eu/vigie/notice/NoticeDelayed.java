package eu.vigie.notice;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.Reason;
import eu.vigie.refusal.Refusal;
import java.time.Instant;

/** The persons concerned are told later, at the request of law enforcement: nothing goes to them until then. */
public class NoticeDelayed extends Refusal {

    private static final long serialVersionUID = 1L;

    NoticeDelayed(Instant until) {
        super(Reason.CONFLICT, Fault.of("notice", "notice-delayed", until));
    }
}
