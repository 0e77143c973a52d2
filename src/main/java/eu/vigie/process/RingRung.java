package eu.vigie.process;

import static org.camunda.bpm.engine.variable.Variables.booleanValue;

import eu.vigie.breach.Breaches;
import eu.vigie.escalation.Escalation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Rings every rung that is due on the duty. One that rang with another a little before its time, when the last tenth had not
 * begun, opens the way for one authorised person now.
 */
@Component
class RingRung implements JavaDelegate {

    private final Breaches breaches;
    private final Escalation escalation;
    private final CaseRefresh refresh;

    RingRung(Breaches breaches, Escalation escalation, CaseRefresh refresh) {
        this.breaches = breaches;
        this.escalation = escalation;
        this.refresh = refresh;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var breach = execution.getProcessBusinessKey();
        var obligation = (Long) execution.getVariable(Variables.OBLIGATION);
        breaches.hold(breach);
        escalation.ring(obligation);
        execution.setVariable(Variables.RUNG, booleanValue(true, true));
        if (escalation.pressing(obligation)) refresh.request(breach);
    }
}
