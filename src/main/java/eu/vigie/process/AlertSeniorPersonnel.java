package eu.vigie.process;

import eu.vigie.escalation.Escalation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Alerts the CTO, the DPO, the incident lead and the privacy officers at once. */
@Component
class AlertSeniorPersonnel implements JavaDelegate {

    private final Escalation escalation;

    AlertSeniorPersonnel(Escalation escalation) {
        this.escalation = escalation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        escalation.alertSeniorPersonnel(execution.getProcessBusinessKey());
    }
}
