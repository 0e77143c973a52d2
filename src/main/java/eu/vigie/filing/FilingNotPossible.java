package eu.vigie.filing;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.Reason;
import eu.vigie.refusal.Refusal;

/** The notification stands where this step does not apply. */
public class FilingNotPossible extends Refusal {

    private static final long serialVersionUID = 1L;

    FilingNotPossible(String code, Object... arguments) {
        this(Fault.of("", code, arguments));
    }

    private FilingNotPossible(Fault fault) {
        super(Reason.CONFLICT, fault);
    }

    /** With the field of the request that stands in the way. */
    static FilingNotPossible at(String field, String code, Object... arguments) {
        return new FilingNotPossible(Fault.of(field, code, arguments));
    }
}
