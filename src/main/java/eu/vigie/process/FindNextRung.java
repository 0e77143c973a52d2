package eu.vigie.process;

import eu.vigie.escalation.Escalation;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds when the next rung of the duty rings; none when its ladder is climbed. What has just rung says so itself. */
@Component
class FindNextRung implements JavaDelegate {

    private final Escalation escalation;

    FindNextRung(Escalation escalation) {
        this.escalation = escalation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var rang = (String) execution.getVariable(Variables.RUNG);
        var next =
                rang == null ? escalation.nextRungAt((Long) execution.getVariable(Variables.OBLIGATION)) : read(rang);
        execution.setVariable(Variables.NEXT_RUNG_AT, next.map(Date::from).orElse(null));
    }

    /** As {@link RingRung}, who has just looked, hands it on. */
    static String written(@Nullable Instant next) {
        return next == null ? "" : next.toString();
    }

    private static Optional<Instant> read(String written) {
        return written.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(written));
    }
}
