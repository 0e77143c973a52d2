package eu.vigie.breach;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.Reason;
import eu.vigie.refusal.Refusal;

/** The facts have a later version than the one that was to be changed. */
public class FactsChangedMeanwhile extends Refusal {

    private static final long serialVersionUID = 1L;

    FactsChangedMeanwhile(long latest) {
        super(Reason.STALE, Fault.of("", "facts-changed-meanwhile", latest));
    }
}
