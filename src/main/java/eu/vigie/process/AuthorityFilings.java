package eu.vigie.process;

import eu.vigie.filing.FallenAway;
import eu.vigie.filing.Filing;
import eu.vigie.filing.FilingState;
import eu.vigie.filing.Filings;
import eu.vigie.obligation.Duty;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.Obligations;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/**
 * A filing of its own for each authority that is to be told, for each smaller form that somebody began, and, in a case opened again,
 * for what an authority has or may have though nothing is owed to it: its receipt is still to be recorded. The main lane carries one,
 * every further one begins beside it. One that is not to be told any more ends.
 */
@Component
class AuthorityFilings {

    private final RuntimeService runtime;
    private final CaseInstances instances;
    private final CarriedFilings carried;
    private final Obligations obligations;
    private final Filings filings;
    private final FallenAway fallen;

    AuthorityFilings(
            RuntimeService runtime,
            CaseInstances instances,
            CarriedFilings carried,
            Obligations obligations,
            Filings filings,
            FallenAway fallen) {
        this.runtime = runtime;
        this.instances = instances;
        this.carried = carried;
        this.obligations = obligations;
        this.filings = filings;
        this.fallen = fallen;
    }

    void align(String breach) {
        var main = instances.main(breach);
        if (main.isEmpty()) return;
        var running = carried.of(breach);
        running.forEach((instance, filing) -> {
            if (filing.state() == FilingState.WITHDRAWN)
                instances.change(instance, Map.of(Variables.FILING_LAPSED, true));
        });
        obligations.of(breach).stream()
                .filter(row -> row.duty() == Duty.AUTHORITY && row.state().open())
                .map(Obligation::recipient)
                .filter(authority -> running.values().stream().noneMatch(one -> notifies(one, authority)))
                .forEach(authority -> begin(main.get(), filings.prepare(breach, authority)));
        filings.onAnyForm(breach).stream()
                .filter(filing -> running.values().stream().noneMatch(one -> one.id() == filing.id()))
                .filter(filing -> filing.small() ? unfinished(filing) : fallen.stillThere(filing))
                .forEach(filing -> begin(main.get(), filing.id()));
    }

    private static boolean notifies(Filing filing, String authority) {
        return !filing.small()
                && filing.state() != FilingState.WITHDRAWN
                && filing.authority().equals(authority);
    }

    /** Not submitted yet, or submitted before a second person approved it. */
    private static boolean unfinished(Filing filing) {
        return filing.state() != FilingState.WITHDRAWN && (filing.submittedAt() == null || filing.approvedAt() == null);
    }

    /** Beside the main lane. */
    private void begin(String main, long filing) {
        runtime.createMessageCorrelation("filing-asked")
                .processInstanceId(main)
                .setVariablesToTriggeredScope(Map.of(Variables.FILING, filing))
                .correlate();
    }
}
