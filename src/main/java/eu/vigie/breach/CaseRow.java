package eu.vigie.breach;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A case as its row and its latest facts tell it, with what waits for a second person. */
record CaseRow(
        Breach breach,
        @Nullable String proposedReason,
        @Nullable Instant proposedAwareAt,
        @Nullable String proposedBy,
        boolean controllerStated,
        boolean processorStated,
        @Nullable String closingProposedBy) {

    static final String SELECT = "select c.*, f.document from breach_case c"
            + " join breach_facts f on f.breach = c.reference and f.version = c.facts_version ";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static CaseRow read(ResultSet row, int number) throws SQLException {
        return new CaseRow(
                breach(row),
                row.getString("proposed_reason"),
                instant(row, "proposed_aware_at"),
                row.getString("proposed_by"),
                row.getBoolean("controller_aware_stated"),
                row.getBoolean("processor_aware_stated"),
                row.getString("closing_proposed_by"));
    }

    boolean stated(AwarenessRole role) {
        return role == AwarenessRole.CONTROLLER ? controllerStated : processorStated;
    }

    Instant awareAt(AwarenessRole role) {
        return role == AwarenessRole.CONTROLLER ? breach.controllerAwareAt() : breach.processorAwareAt();
    }

    /** A system as it stands among those of a case. */
    static String system(String id) {
        return JSON.writeValueAsString(id);
    }

    static String systems(List<String> systems) {
        return JSON.writeValueAsString(systems);
    }

    private static Breach breach(ResultSet row) throws SQLException {
        return new Breach(
                row.getString("reference"),
                row.getString("title"),
                row.getString("description"),
                given(row, "detected_at"),
                instant(row, "occurred_from"),
                instant(row, "occurred_to"),
                word(DiscoveredBy.class, row.getString("discovered_by")),
                JSON.readValue(row.getString("systems"), new TypeReference<List<String>>() {}),
                state(row),
                word(Outcome.class, row.getString("outcome")),
                word(Outcome.class, row.getString("proposed_outcome")),
                row.getString("outcome_reason"),
                row.getBoolean("exercise"),
                row.getInt("speed"),
                given(row, "controller_aware_at"),
                given(row, "processor_aware_at"),
                !(row.getBoolean("controller_aware_stated") && row.getBoolean("processor_aware_stated")),
                FactsText.read(row.getString("document")),
                row.getLong("facts_version"),
                row.getString("reported_by"),
                given(row, "reported_at"),
                instant(row, "closed_at"),
                instant(row, "closed_at") == null ? null : row.getString("closing_summary"));
    }

    private static BreachState state(ResultSet row) throws SQLException {
        if (instant(row, "closed_at") != null) return BreachState.CLOSED;
        return instant(row, "responding_since") == null ? BreachState.REPORTED : BreachState.RESPONDING;
    }

    private static Instant given(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static <E extends Enum<E>> @Nullable E word(Class<E> type, @Nullable String word) {
        return word == null ? null : Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }
}
