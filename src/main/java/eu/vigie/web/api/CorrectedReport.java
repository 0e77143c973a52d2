package eu.vigie.web.api;

import eu.vigie.breach.Breach;
import eu.vigie.breach.DiscoveredBy;
import eu.vigie.breach.ReportCorrection;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the report should say, as a merge patch on what it says; {@code reason} is demanded and kept on the trail. */
record CorrectedReport(
        @Nullable String title,
        @Nullable String description,
        @Nullable Instant occurredFrom,
        @Nullable Instant occurredTo,
        @Nullable DiscoveredBy discoveredBy,
        @Nullable List<String> systems,
        @Nullable String reason) {

    private static CorrectedReport of(Breach breach) {
        return new CorrectedReport(
                breach.title(),
                breach.description(),
                breach.occurredFrom(),
                breach.occurredTo(),
                breach.discoveredBy(),
                breach.systems(),
                null);
    }

    private ReportCorrection correction() {
        return new ReportCorrection(
                Objects.requireNonNullElse(title, ""),
                Objects.requireNonNullElse(description, ""),
                occurredFrom,
                occurredTo,
                discoveredBy,
                systems == null ? List.of() : systems,
                Objects.requireNonNullElse(reason, ""));
    }

    /** Reads the patch with the contract's own mapper. */
    @Component
    static class Reader {

        private final JsonMapper json;

        Reader(JsonMapper json) {
            this.json = json;
        }

        ReportCorrection read(Breach breach, JsonNode patch) {
            if (!patch.isObject()) throw new InvalidInput(Fault.of("", "not-an-object"));
            JsonNode merged = MergePatch.apply(json.valueToTree(of(breach)), patch);
            try {
                return json.treeToValue(merged, CorrectedReport.class).correction();
            } catch (JacksonException wrong) {
                throw new InvalidInput(Unreadable.fault(wrong));
            }
        }
    }
}
