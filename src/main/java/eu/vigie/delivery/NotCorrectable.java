package eu.vigie.delivery;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.Reason;
import eu.vigie.refusal.Refusal;
import java.util.Locale;

/** What is to be recorded does not fit the letter's state: one that was taken needs no telephone, one never sent cannot bounce. */
public class NotCorrectable extends Refusal {

    private static final long serialVersionUID = 1L;

    public NotCorrectable(DeliveryState state) {
        super(Reason.CONFLICT, Fault.of("", "not-correctable", state.name().toLowerCase(Locale.ROOT)));
    }
}
