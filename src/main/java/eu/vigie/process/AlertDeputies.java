package eu.vigie.process;

import eu.vigie.escalation.Escalation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody acknowledged the alert in time: the deputies are alerted. */
@Component
class AlertDeputies implements JavaDelegate {

    private final Escalation escalation;

    AlertDeputies(Escalation escalation) {
        this.escalation = escalation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        escalation.alertDeputies(execution.getProcessBusinessKey());
    }
}
