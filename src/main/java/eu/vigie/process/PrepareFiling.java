package eu.vigie.process;

import eu.vigie.filing.Filings;
import eu.vigie.obligation.Obligations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the draft of the filing, or goes on with the one that was asked for. */
@Component
class PrepareFiling implements JavaDelegate {

    private final Filings filings;
    private final CarriedFilings carried;
    private final Obligations obligations;

    PrepareFiling(Filings filings, CarriedFilings carried, Obligations obligations) {
        this.filings = filings;
        this.carried = carried;
        this.obligations = obligations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.getVariable(Variables.FILING) == null) {
            execution.setVariable(Variables.FILING, prepared(execution.getProcessBusinessKey()));
        }
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
