package eu.vigie.signal;

import eu.vigie.breach.IncidentKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the rows of signals and of their groups. */
final class SignalRow {

    /** All but the payload, which may be a megabyte. */
    static final String COLUMNS = "id, source, source_id, happened_at, severity, system_name, kind, summary, sha256,"
            + " received_by, received_at, signal_group, state, breach, decided_rule, decided_by, decided_at, reason,"
            + " made_case, lacks";

    private SignalRow() {}

    static Signal signal(ResultSet row, int number) throws SQLException {
        return new Signal(
                row.getLong("id"),
                row.getString("source"),
                row.getString("source_id"),
                given(row, "happened_at"),
                row.getString("severity"),
                Level.of(row.getString("severity")),
                row.getString("system_name"),
                kind(row),
                row.getString("summary"),
                row.getString("sha256"),
                row.getString("received_by"),
                given(row, "received_at"),
                row.getLong("signal_group"),
                SignalState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("breach"),
                row.getString("decided_rule"),
                row.getString("decided_by"),
                instant(row, "decided_at"),
                row.getString("reason"),
                row.getBoolean("made_case"),
                words(row.getString("lacks")));
    }

    static SignalGroup group(ResultSet row, int number) throws SQLException {
        return new SignalGroup(
                row.getLong("id"),
                row.getString("source"),
                row.getString("system_name"),
                kind(row),
                given(row, "first_at"),
                given(row, "last_at"),
                row.getLong("total"),
                row.getLong("waiting"),
                Level.values()[row.getInt("severity_rank")],
                row.getString("breach"),
                row.getBoolean("apart"),
                row.getBoolean("closed"));
    }

    static Optional<Backlog.Waiting> backlog(ResultSet row, int number) throws SQLException {
        Instant since = instant(row, "waiting_since");
        return since == null
                ? Optional.empty()
                : Optional.of(new Backlog.Waiting(row.getLong("waiting_groups"), since));
    }

    static Knowledge knowledge(ResultSet row, int number) throws SQLException {
        return new Knowledge(
                row.getLong("signal_group"),
                row.getString("source"),
                row.getLong("signals"),
                given(row, "happened_at"),
                given(row, "received_at"),
                instant(row, "decided_at"));
    }

    private static List<String> words(@Nullable String text) {
        return text == null ? List.of() : List.of(text.split(" "));
    }

    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable IncidentKind kind(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return kind == null ? null : IncidentKind.valueOf(kind.toUpperCase(Locale.ROOT));
    }

    private static Instant given(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(instant(row, column));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
