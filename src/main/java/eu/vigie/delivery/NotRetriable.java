package eu.vigie.delivery;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.Reason;
import eu.vigie.refusal.Refusal;
import java.util.Locale;

/** Only a letter that failed can be sent again: another one was sent, is on its way, or was taken back. */
public class NotRetriable extends Refusal {

    private static final long serialVersionUID = 1L;

    public NotRetriable(DeliveryState state) {
        super(Reason.INVALID, Fault.of("states", "not-retriable", state.name().toLowerCase(Locale.ROOT)));
    }
}
