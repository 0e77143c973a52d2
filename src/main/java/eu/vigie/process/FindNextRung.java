package eu.vigie.process;

import eu.vigie.escalation.Escalation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Finds when the next rung of the duty rings; none when its ladder is climbed. One that should have rung just now and did not
 * is tried again after a while: the watchdog may have mended it, and a clock that fails at once again would never rest.
 */
@Component
class FindNextRung implements JavaDelegate {

    private static final Duration WHILE = Duration.ofMinutes(1);

    private final Escalation escalation;
    private final Clock clock;

    FindNextRung(Escalation escalation, Clock clock) {
        this.escalation = escalation;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var next = escalation.nextRungAt((Long) execution.getVariable(Variables.OBLIGATION));
        execution.setVariable(
                Variables.NEXT_RUNG_AT,
                next.map(at -> rest(at, execution)).map(Date::from).orElse(null));
    }

    private Instant rest(Instant next, DelegateExecution execution) {
        var now = clock.instant();
        return execution.hasVariable(Variables.RUNG) && !next.isAfter(now) ? now.plus(WHILE) : next;
    }
}
