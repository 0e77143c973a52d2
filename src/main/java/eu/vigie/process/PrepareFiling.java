package eu.vigie.process;

import eu.vigie.filing.Filings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the draft of the filing, or goes on with the one that was asked for. */
@Component
class PrepareFiling implements JavaDelegate {

    private final Filings filings;

    PrepareFiling(Filings filings) {
        this.filings = filings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.getVariable(Variables.FILING) == null) {
            execution.setVariable(Variables.FILING, filings.prepare(execution.getProcessBusinessKey()));
        }
        execution.setVariable(Variables.MAY_FILE, false);
        execution.setVariable(Variables.DECISION, "");
    }
}
