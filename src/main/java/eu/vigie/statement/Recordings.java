package eu.vigie.statement;

import eu.vigie.audit.Entry;
import eu.vigie.audit.Trail;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When something that documents state was last recorded in the case, from its trail. */
@Component
class Recordings {

    private static final List<String> ACTIONS =
            List.of("facts_changed", "report_corrected", "awareness_moved", "step_recorded");

    private final Trail trail;

    Recordings(Trail trail) {
        this.trail = trail;
    }

    /** Read once for a whole case. */
    List<Entry> of(String breach) {
        return trail.of(breach, ACTIONS);
    }

    /** The last of them about the statement that is not older than the instant; null when there is none. */
    static @Nullable Instant after(Instant at, Stated stated, List<Entry> recorded) {
        return recorded.stream()
                .filter(entry -> about(entry, stated))
                .map(Entry::recordedAt)
                .filter(moment -> !moment.isBefore(at))
                .reduce((earlier, later) -> later)
                .map(moment -> moment.truncatedTo(ChronoUnit.MICROS))
                .orElse(null);
    }

    private static boolean about(Entry entry, Stated stated) {
        return switch (stated) {
            case PERSONS -> changes(entry, "facts_changed", "persons");
            case RECORDS -> changes(entry, "facts_changed", "records");
            case CAUSE -> changes(entry, "facts_changed", "cause");
            case OCCURRED_FROM -> changes(entry, "report_corrected", "occurredFrom");
            // The end of a breach that nobody stated is when it was cut off.
            case OCCURRED_TO -> changes(entry, "report_corrected", "occurredTo") || step(entry);
            case DETECTED_AT -> changes(entry, "report_corrected", "detectedAt");
            case SYSTEMS -> changes(entry, "report_corrected", "systems");
            case CONTROLLER_AWARE_AT, PROCESSOR_AWARE_AT -> entry.action().equals("awareness_moved");
            case RESTORED_AT, ROOT_CAUSE -> step(entry);
        };
    }

    private static boolean step(Entry entry) {
        return entry.action().equals("step_recorded");
    }

    private static boolean changes(Entry entry, String action, String name) {
        return entry.action().equals(action)
                && entry.details().get("changes") instanceof Map<?, ?> changes
                && changes.keySet().stream().anyMatch(key -> String.valueOf(key).startsWith(name));
    }
}
