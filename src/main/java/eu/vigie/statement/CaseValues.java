package eu.vigie.statement;

import eu.vigie.audit.Entry;
import eu.vigie.audit.Trail;
import eu.vigie.breach.Breach;
import eu.vigie.breach.Breaches;
import eu.vigie.breach.Certainty;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What can be stated of a case as it is known now; what nobody knows has no value. */
@Component
class CaseValues {

    private final Breaches breaches;
    private final Trail trail;

    CaseValues(Breaches breaches, Trail trail) {
        this.breaches = breaches;
        this.trail = trail;
    }

    Map<Stated, String> of(String reference) {
        Breach breach = breaches.get(reference);
        Map<Stated, String> values = new EnumMap<>(Stated.class);
        times(values, breach);
        var persons = breach.facts().persons();
        var records = breach.facts().records();
        if (persons != null) put(values, Stated.PERSONS, count(persons.count(), persons.certainty()));
        if (records != null) put(values, Stated.RECORDS, count(records.count(), records.certainty()));
        var cause = breach.facts().cause();
        if (cause != null) put(values, Stated.CAUSE, cause.name().toLowerCase(java.util.Locale.ROOT));
        if (!breach.systems().isEmpty())
            put(
                    values,
                    Stated.SYSTEMS,
                    String.join(", ", breach.systems().stream().sorted().toList()));
        List<Entry> steps = trail.of(reference, List.of("step_recorded"));
        put(values, Stated.RESTORED_AT, last(steps, "restore_service", step -> time(step.happenedAt())));
        put(
                values,
                Stated.ROOT_CAUSE,
                last(
                        steps,
                        "root_cause_analysis",
                        step -> String.valueOf(step.details().get("text"))));
        return values;
    }

    /** A provisional awareness is no statement: every document says that it is provisional. */
    private static void times(Map<Stated, String> values, Breach breach) {
        put(values, Stated.OCCURRED_FROM, time(breach.occurredFrom()));
        put(values, Stated.OCCURRED_TO, time(breach.occurredTo()));
        put(values, Stated.DETECTED_AT, time(breach.detectedAt()));
        if (breach.awarenessProvisional()) return;
        put(values, Stated.CONTROLLER_AWARE_AT, time(breach.controllerAwareAt()));
        put(values, Stated.PROCESSOR_AWARE_AT, time(breach.processorAwareAt()));
    }

    static @Nullable String time(@Nullable Instant at) {
        return at == null ? null : at.truncatedTo(ChronoUnit.MINUTES).toString();
    }

    private static @Nullable String count(@Nullable Long count, @Nullable Certainty certainty) {
        return count == null || certainty == Certainty.UNKNOWN ? null : String.valueOf(count);
    }

    private static @Nullable String last(List<Entry> steps, String key, Function<Entry, @Nullable String> told) {
        Optional<Entry> last = steps.stream()
                .filter(step -> key.equals(step.details().get("step")))
                .reduce((earlier, later) -> later);
        return last.isEmpty() ? null : told.apply(last.get());
    }

    private static void put(Map<Stated, String> values, Stated stated, @Nullable String value) {
        if (value != null && !value.isBlank()) values.put(stated, value);
    }
}
