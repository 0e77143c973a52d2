package eu.vigie.process;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.Reason;
import eu.vigie.refusal.Refusal;

/** The case is closed: what may begin at any time begins while it runs. */
class CaseNotRunning extends Refusal {

    private static final long serialVersionUID = 1L;

    CaseNotRunning(String breach) {
        super(Reason.CONFLICT, Fault.of("", "case-closed", breach));
    }
}
