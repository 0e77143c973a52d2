package eu.vigie.filing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The table of mandates: rows are added, and answered once. */
@Repository
class MandateRows {

    private final JdbcClient jdbc;

    MandateRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a new row says of itself. */
    record Recorded(
            String breach,
            long obligation,
            String authority,
            String document,
            @Nullable Long evidence) {}

    long add(Recorded recorded, String by, Instant at) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into mandate (breach, obligation, authority, document, evidence, recorded_by, recorded_at)"
                        + " values (:breach, :obligation, :authority, :document, :evidence, :person, :at)")
                .param("breach", recorded.breach())
                .param("obligation", recorded.obligation())
                .param("authority", recorded.authority())
                .param("document", recorded.document())
                .param("evidence", recorded.evidence())
                .param("person", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** False where somebody answered already. */
    boolean answer(long id, boolean approved, @Nullable String refusal, String by, Instant at) {
        return jdbc.sql("update mandate set approved = :approved, refusal = :refusal, answered_by = :person,"
                                + " answered_at = :at where id = :id and approved is null")
                        .param("approved", approved)
                        .param("refusal", refusal)
                        .param("person", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Of that controller on that case, oldest first. */
    List<Mandate> of(long obligation) {
        return jdbc.sql("select * from mandate where obligation = ? order by id")
                .param(obligation)
                .query((row, number) -> mandate(row))
                .list();
    }

    /** The one that a second person approved. */
    Optional<Mandate> standing(long obligation) {
        return of(obligation).stream().filter(Mandate::stands).findFirst();
    }

    private static Mandate mandate(ResultSet row) throws SQLException {
        return new Mandate(
                row.getLong("id"),
                row.getString("breach"),
                row.getLong("obligation"),
                row.getString("authority"),
                row.getString("document"),
                row.getObject("evidence", Long.class),
                row.getString("recorded_by"),
                Objects.requireNonNull(instant(row, "recorded_at")),
                row.getObject("approved", Boolean.class),
                row.getString("answered_by"),
                instant(row, "answered_at"),
                row.getString("refusal"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var found = row.getObject(column, OffsetDateTime.class);
        return found == null ? null : found.toInstant();
    }
}
