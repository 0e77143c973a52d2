package eu.vigie.process;

import eu.vigie.filing.Filings;
import eu.vigie.obligation.Obligations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Opens the draft of the filing, or goes on with the one that was asked for. What is drafted already asks for no draft: its tasks are
 * brought in line with how far it is.
 */
@Component
class PrepareFiling implements JavaDelegate {

    private final Filings filings;
    private final CarriedFilings carried;
    private final Obligations obligations;
    private final CaseRefresh refresh;

    PrepareFiling(Filings filings, CarriedFilings carried, Obligations obligations, CaseRefresh refresh) {
        this.filings = filings;
        this.carried = carried;
        this.obligations = obligations;
        this.refresh = refresh;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String breach = execution.getProcessBusinessKey();
        if (execution.getVariable(Variables.FILING) == null) execution.setVariable(Variables.FILING, prepared(breach));
        long filing = ((Number) execution.getVariable(Variables.FILING)).longValue();
        if (filings.get(filing).digest() != null) refresh.request(breach);
        execution.setVariable(Variables.MAY_FILE, false);
        execution.setVariable(Variables.DECISION, "");
    }

    /** For whom no other process tells: one filing has one process. */
    private long prepared(String breach) {
        return carried.next(breach, obligations.of(breach))
                .map(authority -> filings.prepare(breach, authority))
                .orElseGet(() -> filings.prepare(breach));
    }
}
