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
 * @param exercise true when no real recipient may be reached; said when it is reported and never changed
 * @param speed how many hours of law pass in one real hour: 1 for a real case, 1 to 720 in an exercise
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
        boolean exercise,
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

    /** An exercise where the speed is above 1, else a real case. */
    public Breach(
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
        this(
                reference,
                title,
                description,
                detectedAt,
                occurredFrom,
                occurredTo,
                discoveredBy,
                systems,
                state,
                outcome,
                proposedOutcome,
                outcomeReason,
                speed > 1,
                speed,
                controllerAwareAt,
                processorAwareAt,
                awarenessProvisional,
                facts,
                factsVersion,
                reportedBy,
                reportedAt,
                closedAt,
                closingSummary);
    }

    /**
     * From when on whoever was on the systems is touched: when it began. While nobody knows that, when it was detected, or when it
     * ended if that was before.
     */
    public Instant touchedFrom() {
        if (occurredFrom != null) return occurredFrom;
        return occurredTo != null && occurredTo.isBefore(detectedAt) ? occurredTo : detectedAt;
    }

    /**
     * The speed, below zero in an exercise that runs at that of the law: rooms that gather what is of one speed keep it apart from
     * real cases.
     */
    public int pace() {
        return exercise && speed == 1 ? -1 : speed;
    }
}
