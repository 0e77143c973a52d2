package eu.vigie.process;

import eu.vigie.filing.Filing;
import eu.vigie.filing.FilingState;
import eu.vigie.filing.Filings;
import eu.vigie.obligation.Duty;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.Obligations;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/**
 * A filing of its own for each authority that is to be told: the main lane carries one, every further one begins beside it. One
 * whose authority is not to be told any more ends.
 */
@Component
class AuthorityFilings {

    private final RuntimeService runtime;
    private final CaseInstances instances;
    private final Obligations obligations;
    private final Filings filings;

    AuthorityFilings(RuntimeService runtime, CaseInstances instances, Obligations obligations, Filings filings) {
        this.runtime = runtime;
        this.instances = instances;
        this.obligations = obligations;
        this.filings = filings;
    }

    void align(String breach) {
        if (instances.main(breach).isEmpty()) return;
        var running = running(breach);
        running.forEach((instance, filing) -> {
            if (filing.state() == FilingState.WITHDRAWN)
                instances.change(instance, Map.of(Variables.FILING_LAPSED, true));
        });
        obligations.of(breach).stream()
                .filter(row -> row.duty() == Duty.AUTHORITY && row.state().open())
                .map(Obligation::recipient)
                .filter(authority -> running.values().stream().noneMatch(one -> carries(one, authority)))
                .forEach(authority -> begin(breach, authority));
    }

    private static boolean carries(Filing filing, String authority) {
        return filing.state() != FilingState.WITHDRAWN && filing.authority().equals(authority);
    }

    private Map<String, Filing> running(String breach) {
        var running = new HashMap<String, Filing>();
        for (var instance : instances.running(breach, "authority-filing")) {
            var filing = (Long) instances.variables(instance.getId()).get(Variables.FILING);
            running.put(instance.getId(), filings.get(Objects.requireNonNull(filing)));
        }
        return running;
    }

    private void begin(String breach, String authority) {
        runtime.createMessageCorrelation("filing-asked")
                .processInstanceBusinessKey(breach)
                .setVariablesToTriggeredScope(Map.of(Variables.FILING, filings.prepare(breach, authority)))
                .correlate();
    }
}
