package eu.vigie.obligation;

import eu.vigie.breach.Breach;
import eu.vigie.breach.BreachState;
import eu.vigie.breach.Breaches;
import eu.vigie.deadline.Regimes;
import eu.vigie.refusal.NotFound;
import org.springframework.stereotype.Component;

/** Finds what people speak of. A closed case and a duty that facts bring are refused. */
@Component
class StagesOfCases {

    private final Breaches breaches;
    private final Rows rows;

    StagesOfCases(Breaches breaches, Rows rows) {
        this.breaches = breaches;
        this.rows = rows;
    }

    /** With the case and its rows held until the present transaction ends: it is not closed meanwhile. */
    Breach open(String breach) {
        breaches.hold(breach);
        var found = breaches.get(breach);
        if (found.state() == BreachState.CLOSED) throw new RegimeConflict("case-closed", breach);
        rows.locked(breach);
        return found;
    }

    StageOfCase at(String breach, long obligation) {
        var open = open(breach);
        var row = rows.find(obligation)
                .filter(one -> one.breach().equals(breach))
                .orElseThrow(() -> new NotFound("obligation", breach + "/" + obligation));
        if (row.duty() != Duty.OTHER_REGIME) throw new RegimeConflict("duty-by-facts", row.regime());
        var regime = CaseRules.of(row.regime(), open, null)
                .orElseGet(() -> Regimes.ours().get(row.regime()));
        return new StageOfCase(open, row, regime, regime.stage(row.stage()).orElseThrow());
    }
}
