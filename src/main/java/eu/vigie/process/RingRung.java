package eu.vigie.process;

import eu.vigie.escalation.Escalation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Rings every rung that is due on the duty. */
@Component
class RingRung implements JavaDelegate {

    private final Escalation escalation;

    RingRung(Escalation escalation) {
        this.escalation = escalation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        escalation.ring((Long) execution.getVariable(Variables.OBLIGATION));
    }
}
