package eu.vigie.obligation;

import eu.vigie.deadline.RegimeStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table of duties. */
@Repository
class Rows {

    private static final String BY_LIMIT = " order by coalesce(due_at, plan_by) nulls last, recipient, id";

    private final JdbcClient jdbc;

    Rows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    List<Row> of(Collection<String> breaches) {
        if (breaches.isEmpty()) return List.of();
        return jdbc.sql("select * from obligation where breach in (:breaches)" + BY_LIMIT)
                .param("breaches", breaches)
                .query(Rows::read)
                .list();
    }

    /** For a change: no other transaction changes them meanwhile. */
    List<Row> locked(String breach) {
        return locked(List.of(breach));
    }

    List<Row> locked(Collection<String> breaches) {
        if (breaches.isEmpty()) return List.of();
        return jdbc.sql("select * from obligation where breach in (:breaches) order by id for update")
                .param("breaches", breaches)
                .query(Rows::read)
                .list();
    }

    Optional<Row> find(long id) {
        return jdbc.sql("select * from obligation where id = :id")
                .param("id", id)
                .query(Rows::read)
                .optional();
    }

    List<Row> open(Instant afterLimit, long afterId, int limit) {
        return jdbc.sql("select * from obligation where open_limit_at >= :at and (open_limit_at > :at or id > :id)"
                        + " order by open_limit_at, id limit :most")
                .param("at", utc(afterLimit))
                .param("id", afterId)
                .param("most", limit)
                .query(Rows::read)
                .list();
    }

    /** The rows of a case as they were known at that instant, in the same order as ever. */
    List<Row> asKnown(String breach, Instant at) {
        return jdbc.sql(Statement.AS_KNOWN + " order by coalesce(due_at, plan_by) nulls last, recipient, obligation")
                .param("breach", breach)
                .param("at", utc(at))
                .query((row, number) -> read(row, row.getLong("obligation")))
                .list();
    }

    /** Stores a new or changed row and what is known of it from now on; the answer carries its id. */
    Row save(Row row, Instant now) {
        var stored = stored(row);
        jdbc.sql(Statement.REMEMBER)
                .params(values(stored))
                .param("recorded", utc(now))
                .update();
        return stored;
    }

    private Row stored(Row row) {
        if (row.id() != 0) {
            jdbc.sql(Statement.UPDATE).params(values(row)).update();
            return row;
        }
        var keys = new GeneratedKeyHolder();
        jdbc.sql(Statement.INSERT).params(values(row)).update(keys, "id");
        return row.numbered(Objects.requireNonNull(keys.getKey()).longValue());
    }

    private static Map<String, @Nullable Object> values(Row row) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("id", row.id());
        values.put("breach", row.breach());
        values.put("regime", row.regime());
        values.put("stage", row.stage());
        values.put("status", row.regimeStatus().name().toLowerCase(java.util.Locale.ROOT));
        values.put("duty", row.duty().code());
        values.put("recipient", row.recipient());
        values.put("name", row.recipientName());
        values.put("source", row.source());
        values.put("anchor", utc(row.period().anchorAt()));
        values.put("due", utc(row.period().dueAt()));
        values.put("plan", utc(row.period().planBy()));
        values.put("known", utc(row.knownDueAt()));
        values.put("required", row.required());
        values.put("presumed", row.presumed());
        values.put("met", utc(row.metAt()));
        values.put("late", row.lateAsFiled());
        values.put("withdrawn", utc(row.withdrawnAt()));
        values.put("reason", row.reason());
        var obligation = row.obligation();
        values.put("open", obligation.running() ? utc(obligation.limit()) : null);
        values.put("clock", obligation.state().open() ? obligation.clock().code() : null);
        values.put("look", values.get("open") == null ? null : utc(Instant.EPOCH));
        return values;
    }

    static Row read(ResultSet row, int number) throws SQLException {
        return read(row, row.getLong("id"));
    }

    private static Row read(ResultSet row, long id) throws SQLException {
        var period = new Period(maybe(row, "anchor_at"), maybe(row, "due_at"), maybe(row, "plan_by"));
        return new Row(
                id,
                row.getString("breach"),
                row.getString("regime"),
                row.getString("stage"),
                RegimeStatus.valueOf(row.getString("regime_status").toUpperCase(java.util.Locale.ROOT)),
                Duty.valueOf(row.getString("duty").toUpperCase(java.util.Locale.ROOT)),
                row.getString("recipient"),
                row.getString("recipient_name"),
                row.getString("source"),
                period,
                maybe(row, "known_due_at"),
                row.getObject("decided_required", Boolean.class),
                row.getBoolean("presumed_required"),
                maybe(row, "met_at"),
                row.getObject("late_as_filed", Boolean.class),
                maybe(row, "withdrawn_at"),
                row.getString("reason"));
    }

    private static @Nullable Instant maybe(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
