package eu.vigie.document;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.Reason;
import eu.vigie.refusal.Refusal;

/** The source of a letter is not one: no subject, no body, or a tag that letters do not have. */
public class UnreadableLetter extends Refusal {

    private static final long serialVersionUID = 1L;

    public UnreadableLetter(String code, Object... arguments) {
        super(Reason.INVALID, Fault.of("body", code, arguments));
    }
}
