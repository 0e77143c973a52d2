package eu.vigie.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row of {@code evidence_item} as a piece of evidence. */
final class ItemRow {

    private ItemRow() {}

    static EvidenceItem read(ResultSet row) throws SQLException {
        return new EvidenceItem(
                row.getLong("id"),
                row.getString("breach"),
                row.getString("item_name"),
                row.getString("item_kind"),
                row.getString("sha256"),
                row.getLong("byte_size"),
                row.getString("added_by"),
                Objects.requireNonNull(instant(row, "added_at")),
                verification(row),
                elsewhere(row),
                row.getString("seal"),
                instant(row, "destroying_since"),
                instant(row, "destroyed_at"));
    }

    private static @Nullable LastVerification verification(ResultSet row) throws SQLException {
        Instant at = instant(row, "checked_at");
        if (at == null) return null;
        var reread = new Reread(
                row.getString("check_result"), row.getString("check_reason"), row.getString("check_said_by"), null);
        return new LastVerification(at, reread);
    }

    private static @Nullable Elsewhere elsewhere(ResultSet row) throws SQLException {
        String location = row.getString("elsewhere");
        return location == null ? null : new Elsewhere(location, row.getString("held_by"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
