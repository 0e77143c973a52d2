package eu.vigie.document;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.Reason;
import eu.vigie.refusal.Refusal;

/** A letter names something that its vocabulary does not have. */
public class UnknownPlaceholder extends Refusal {

    private static final long serialVersionUID = 1L;

    public UnknownPlaceholder(String placeholder) {
        super(Reason.INVALID, Fault.of("body", "unknown-placeholder", placeholder));
    }
}
