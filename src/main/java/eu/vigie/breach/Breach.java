package eu.vigie.breach;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as other rooms read it.
 *
 * @param reference {@code YYYY-NNNN}, the year in the organisation's zone; unique
 * @param outcome what triage said and, where a second person is needed, that person approved; null before
 * @param proposedOutcome what triage said while the second person has not yet approved; null otherwise
 * @param speed how many hours of law pass in one real hour: 1 for a real case, more for an exercise
 * @param controllerAwareAt start of the controller's clocks: the ruling awareness, provisionally {@code detectedAt}
 * @param processorAwareAt start of the processor's clocks, likewise
 * @param awarenessProvisional true until triage gave an awareness
 */
public record Breach(
        String reference,
        String title,
        String description,
        Instant detectedAt,
        @Nullable Instant occurredFrom,
        @Nullable Instant occurredTo,
        @Nullable DiscoveredBy discoveredBy,
        List<String> systems,
        BreachState state,
        @Nullable Outcome outcome,
        @Nullable Outcome proposedOutcome,
        @Nullable String outcomeReason,
        int speed,
        Instant controllerAwareAt,
        Instant processorAwareAt,
        boolean awarenessProvisional,
        Facts facts,
        long factsVersion,
        String reportedBy,
        Instant reportedAt,
        @Nullable Instant closedAt,
        @Nullable String closingSummary) {

    /**
     * From when on whoever was on the systems is touched: when it began. While nobody knows that, when it was detected, or when it
     * ended if that was before.
     */
    public Instant touchedFrom() {
        if (occurredFrom != null) return occurredFrom;
        return occurredTo != null && occurredTo.isBefore(detectedAt) ? occurredTo : detectedAt;
    }

    /** True when no real recipient may be reached. */
    public boolean exercise() {
        return speed > 1;
    }
}
