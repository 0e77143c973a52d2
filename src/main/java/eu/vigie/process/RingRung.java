package eu.vigie.process;

import eu.vigie.breach.Breaches;
import eu.vigie.escalation.Escalation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Rings every rung that is due on the duty. */
@Component
class RingRung implements JavaDelegate {

    private final Breaches breaches;
    private final Escalation escalation;

    RingRung(Breaches breaches, Escalation escalation) {
        this.breaches = breaches;
        this.escalation = escalation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        breaches.hold(execution.getProcessBusinessKey());
        escalation.ring((Long) execution.getVariable(Variables.OBLIGATION));
    }
}
