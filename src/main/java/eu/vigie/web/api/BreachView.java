package eu.vigie.web.api;

import eu.vigie.breach.Breach;
import eu.vigie.breach.BreachState;
import eu.vigie.breach.DiscoveredBy;
import eu.vigie.breach.Outcome;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A case as the contract shows it. */
record BreachView(
        String reference,
        String title,
        String description,
        BreachState state,
        @Nullable Outcome outcome,
        @Nullable Outcome proposedOutcome,
        @Nullable String outcomeReason,
        Instant detectedAt,
        @Nullable Instant occurredFrom,
        @Nullable Instant occurredTo,
        @Nullable DiscoveredBy discoveredBy,
        List<String> systems,
        Instant controllerAwareAt,
        Instant processorAwareAt,
        boolean awarenessProvisional,
        JsonNode facts,
        long factsVersion,
        NewBreach.@Nullable Exercise exercise,
        String reportedBy,
        Instant reportedAt,
        @Nullable Instant closedAt,
        @Nullable String closingSummary) {

    static BreachView of(Breach breach) {
        return new BreachView(
                breach.reference(),
                breach.title(),
                breach.description(),
                breach.state(),
                breach.outcome(),
                breach.proposedOutcome(),
                breach.outcomeReason(),
                breach.detectedAt(),
                breach.occurredFrom(),
                breach.occurredTo(),
                breach.discoveredBy(),
                breach.systems(),
                breach.controllerAwareAt(),
                breach.processorAwareAt(),
                breach.awarenessProvisional(),
                FactsDocument.write(breach.facts()),
                breach.factsVersion(),
                breach.exercise() ? new NewBreach.Exercise(breach.speed()) : null,
                breach.reportedBy(),
                breach.reportedAt(),
                breach.closedAt(),
                breach.closingSummary());
    }
}
