package eu.vigie.notice;

import eu.vigie.audit.Entry;
import eu.vigie.audit.Trail;
import eu.vigie.breach.Breach;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What people recorded of a case that a closing letter tells: why it could happen, and since when the service is back. */
@Component
class StepsTold {

    private final Trail trail;
    private final LocalTime times;

    StepsTold(Trail trail, LocalTime times) {
        this.trail = trail;
        this.times = times;
    }

    /** Names and values in the letter's language; what nobody recorded is said to be unknown. */
    Map<String, Object> of(Breach breach, Words words, Locale locale) {
        List<Entry> steps = trail.of(breach.reference(), List.of("step_recorded"));
        return Map.of(
                "rootCause",
                        latest(steps, "root_cause_analysis")
                                .map(step -> String.valueOf(step.details().get("text")))
                                .filter(Words::said)
                                .orElse(words.unknown()),
                "restoredAt",
                        latest(steps, "restore_service")
                                .map(step -> times.of(step.happenedAt(), locale))
                                .orElse(words.unknown()));
    }

    private static Optional<Entry> latest(List<Entry> steps, String key) {
        return steps.stream()
                .filter(step -> key.equals(step.details().get("step")))
                .reduce((earlier, later) -> later);
    }
}
