package eu.vigie.evidence;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.Reason;
import eu.vigie.refusal.Refusal;

/** The bytes of this piece are not here. */
public class ElsewhereEvidence extends Refusal {

    private static final long serialVersionUID = 1L;

    ElsewhereEvidence(Elsewhere where) {
        super(Reason.CONFLICT, Fault.of("", "evidence-elsewhere", where.location(), where.heldBy()));
    }
}
