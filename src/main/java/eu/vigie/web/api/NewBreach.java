package eu.vigie.web.api;

import eu.vigie.breach.DiscoveredBy;
import eu.vigie.breach.Facts;
import eu.vigie.breach.Report;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What somebody reports, as the contract writes it. */
record NewBreach(
        @Nullable String title,
        @Nullable String description,
        @Nullable Instant detectedAt,
        @Nullable Instant occurredFrom,
        @Nullable Instant occurredTo,
        @Nullable DiscoveredBy discoveredBy,
        @Nullable List<@Nullable String> systems,
        @Nullable JsonNode facts,
        @Nullable Exercise exercise) {

    /** How many hours of law pass in one real hour. */
    record Exercise(int speed) {}

    Report report() {
        if (detectedAt == null) throw new InvalidInput(Fault.of("detectedAt", "instant-missing"));
        return new Report(
                Objects.requireNonNullElse(title, ""),
                Objects.requireNonNullElse(description, ""),
                detectedAt,
                occurredFrom,
                occurredTo,
                discoveredBy,
                systems == null
                        ? List.of()
                        : systems.stream().map(String::valueOf).toList(),
                facts == null || facts.isNull() ? Facts.NOTHING_KNOWN : FactsDocument.read(facts, "facts."),
                exercise != null,
                exercise == null ? 1 : exercise.speed());
    }
}
