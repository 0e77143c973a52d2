package eu.vigie.rootcause;

import static java.time.ZoneOffset.UTC;

import eu.vigie.refusal.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The rows of measures. */
@Repository
class MeasureRows {

    /** What a drill plans changes nothing and reminds nobody; the case is looked up by its key. */
    private static final String REAL =
            " and (select c.exercise from breach_case c where c.reference = case_measure.breach) = false";

    private final JdbcClient jdbc;

    MeasureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(String breach, Plan plan, String by, Instant now) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into case_measure
                    (breach, kind, what, owner, component, found, wanted, due_on, planned_by, planned_at)
                values (:breach, :kind, :what, :owner, :component, :found, :wanted, :due, :by, :now)""")
                .param("breach", breach)
                .param("kind", Objects.requireNonNull(plan.kind()).name().toLowerCase(Locale.ROOT))
                .param("what", plan.what())
                .param("owner", plan.owner())
                .param("component", plan.component())
                .param("found", plan.found())
                .param("wanted", plan.wanted())
                .param("due", plan.dueOn())
                .param("by", by)
                .param("now", now.atOffset(UTC))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    Measure lock(String breach, long id) {
        return one("select * from case_measure where breach = ? and id = ? for update", breach, id);
    }

    Measure get(String breach, long id) {
        return one("select * from case_measure where breach = ? and id = ?", breach, id);
    }

    private Measure one(String sql, String breach, long id) {
        return jdbc.sql(sql)
                .params(breach, id)
                .query((row, number) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("measure", String.valueOf(id)));
    }

    void move(long id, LocalDate dueOn) {
        jdbc.sql("update case_measure set due_on = ? where id = ?")
                .params(dueOn, id)
                .update();
    }

    void done(long id, Instant at, @Nullable String note) {
        jdbc.sql("update case_measure set done_at = ?, note = ? where id = ?")
                .param(at.atOffset(UTC))
                .param(note)
                .param(id)
                .update();
    }

    void drop(long id, Instant at, String reason) {
        jdbc.sql("update case_measure set dropped_at = ?, note = ? where id = ?")
                .params(at.atOffset(UTC), reason, id)
                .update();
    }

    List<Measure> of(String breach) {
        return jdbc.sql("select * from case_measure where breach = ? order by due_on, id")
                .param(breach)
                .query((row, number) -> read(row))
                .list();
    }

    List<Measure> open(@Nullable String owner, @Nullable LocalDate dueBefore, int limit) {
        String whose = owner == null ? "" : " and owner = :owner";
        String late = dueBefore == null ? "" : " and due_on < :before";
        var query = jdbc.sql("select * from case_measure where done_at is null and dropped_at is null" + REAL + whose
                        + late + " order by due_on, id limit :limit")
                .param("limit", limit);
        if (owner != null) query = query.param("owner", owner);
        if (dueBefore != null) query = query.param("before", dueBefore);
        return query.query((row, number) -> read(row)).list();
    }

    private static Measure read(ResultSet row) throws SQLException {
        return new Measure(
                row.getLong("id"),
                row.getString("breach"),
                Measure.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("what"),
                row.getString("owner"),
                row.getString("component"),
                row.getString("found"),
                row.getString("wanted"),
                row.getObject("due_on", LocalDate.class),
                instant(row, "done_at"),
                instant(row, "dropped_at"),
                row.getString("note"),
                row.getString("planned_by"),
                Objects.requireNonNull(instant(row, "planned_at")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
