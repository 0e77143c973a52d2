package eu.vigie.process;

import eu.vigie.escalation.Escalation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
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
        var rang = (String) execution.getVariable(Variables.RUNG);
        var next = rang == null
                ? escalation.nextRungAt((Long) execution.getVariable(Variables.OBLIGATION))
                : read(rang).map(this::rested);
        execution.setVariable(Variables.NEXT_RUNG_AT, next.map(Date::from).orElse(null));
    }

    private Instant rested(Instant next) {
        var now = clock.instant();
        return next.isAfter(now) ? next : now.plus(WHILE);
    }

    /** As {@link RingRung}, who has just looked, hands it on. */
    static String written(@Nullable Instant next) {
        return next == null ? "" : next.toString();
    }

    private static Optional<Instant> read(String written) {
        return written.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(written));
    }
}
