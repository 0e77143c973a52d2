package eu.vigie.web.api;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.Reason;
import eu.vigie.refusal.Refusal;

/** The same is being done under this key, or was cut off in the middle: whoever asks looks at what is there first. */
class KeyUnderWay extends Refusal {

    private static final long serialVersionUID = 1L;

    KeyUnderWay() {
        super(Reason.CONFLICT, Fault.of(Idempotency.HEADER, "key-under-way"));
    }
}
