package eu.vigie.process;

import eu.vigie.escalation.Escalation;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds when the next rung of the duty rings; none when its ladder is climbed. */
@Component
class FindNextRung implements JavaDelegate {

    private final Escalation escalation;

    FindNextRung(Escalation escalation) {
        this.escalation = escalation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var next = escalation.nextRungAt((Long) execution.getVariable(Variables.OBLIGATION));
        execution.setVariable(Variables.NEXT_RUNG_AT, next.map(Date::from).orElse(null));
    }
}
