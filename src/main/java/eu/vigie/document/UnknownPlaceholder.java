package eu.vigie.document;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.Reason;
import eu.vigie.refusal.Refusal;

/** A letter names something that its vocabulary does not have. */
public class UnknownPlaceholder extends Refusal {

    private static final long serialVersionUID = 1L;

    private final String placeholder;

    public UnknownPlaceholder(String placeholder, int line) {
        super(Reason.INVALID, Fault.of("body", "unknown-placeholder", placeholder, line));
        this.placeholder = placeholder;
    }

    /** The name, as written. */
    public String placeholder() {
        return placeholder;
    }
}
