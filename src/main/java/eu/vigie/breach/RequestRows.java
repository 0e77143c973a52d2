package eu.vigie.breach;

import static java.time.ZoneOffset.UTC;

import eu.vigie.refusal.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The rows of what was asked. */
@Repository
class RequestRows {

    private final JdbcClient jdbc;

    RequestRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Asked(
            RequestKind kind,
            @Nullable String customer,
            String text,
            boolean tellPersons,
            Instant receivedAt,
            @Nullable Instant dueAt) {}

    long add(String breach, Asked asked, String by, Instant now) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into case_request
                    (breach, kind, customer, asked, tell_persons, received_at, due_at, recorded_by, recorded_at)
                values (:breach, :kind, :customer, :asked, :tell, :received, :due, :by, :now)""")
                .param("breach", breach)
                .param("kind", asked.kind().name().toLowerCase(Locale.ROOT))
                .param("customer", asked.customer())
                .param("asked", asked.text())
                .param("tell", asked.tellPersons())
                .param("received", asked.receivedAt().atOffset(UTC))
                .param("due", asked.dueAt() == null ? null : asked.dueAt().atOffset(UTC))
                .param("by", by)
                .param("now", now.atOffset(UTC))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** False when it was answered before. */
    boolean answer(long id, Instant at, String answer, @Nullable Long document, String by) {
        return jdbc.sql("""
                update case_request set answered_at = :at, answer = :answer, document = :document, answered_by = :by
                where id = :id and answered_at is null""")
                        .param("at", at.atOffset(UTC))
                        .param("answer", answer)
                        .param("document", document)
                        .param("by", by)
                        .param("id", id)
                        .update()
                > 0;
    }

    CaseRequest get(long id) {
        return jdbc.sql("select * from case_request where id = ?")
                .param(id)
                .query((row, number) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("request", String.valueOf(id)));
    }

    List<CaseRequest> of(Collection<String> breaches) {
        if (breaches.isEmpty()) return List.of();
        return jdbc.sql("select * from case_request where breach in (:breaches) order by id")
                .param("breaches", breaches)
                .query((row, number) -> read(row))
                .list();
    }

    private static CaseRequest read(ResultSet row) throws SQLException {
        return new CaseRequest(
                row.getLong("id"),
                row.getString("breach"),
                RequestKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("customer"),
                row.getString("asked"),
                row.getBoolean("tell_persons"),
                Objects.requireNonNull(instant(row, "received_at")),
                instant(row, "due_at"),
                row.getString("recorded_by"),
                Objects.requireNonNull(instant(row, "recorded_at")),
                instant(row, "answered_at"),
                row.getString("answer"),
                row.getObject("document", Long.class),
                row.getString("answered_by"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
