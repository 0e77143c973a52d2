package eu.vigie.process;

import static org.camunda.bpm.engine.context.ProcessEngineContext.withNewProcessEngineContext;
import static org.camunda.bpm.engine.variable.Variables.stringValue;

import eu.vigie.escalation.Escalation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Rings every rung that is due on the duty, and with it what is due in other cases: where thousands of clocks ring in one
 * second the first rings for hundreds, and the others find it done. A rung that rang with another a little before its time,
 * when the last tenth had not begun, opens the way for one authorised person now.
 */
@Component
class RingRung implements JavaDelegate {

    private static final Duration WHILE = Duration.ofMinutes(1);

    private final Escalation escalation;
    private final DueClocks due;
    private final CaseRefresh refresh;
    private final Clock clock;

    RingRung(Escalation escalation, DueClocks due, CaseRefresh refresh, Clock clock) {
        this.escalation = escalation;
        this.due = due;
        this.refresh = refresh;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) throws Exception {
        var obligation = (Long) execution.getVariable(Variables.OBLIGATION);
        var now = clock.instant();
        var standing = escalation.standing(obligation);
        if (standing.due(now)) {
            withNewProcessEngineContext(this::ringTogether);
            escalation.ring(obligation);
            standing = escalation.standing(obligation);
        }
        execution.setVariable(
                Variables.RUNG, stringValue(FindNextRung.written(rested(standing.nextRungAt(), now)), true));
        if (standing.pressing()) refresh.request(execution.getProcessBusinessKey());
    }

    /**
     * One that should have rung by now and did not is tried again after a while: the watchdog may have mended it, and a clock that
     * fails at once again would never rest. What came due while others rang has not failed.
     */
    private static @Nullable Instant rested(@Nullable Instant next, Instant now) {
        return next == null || next.isAfter(now) ? next : now.plus(WHILE);
    }

    /** In a transaction of its own, and what the engine does in it with it. */
    private int ringTogether() {
        var cases = due.cases(clock.instant());
        escalation.ring(cases);
        return cases.size();
    }
}
