package eu.vigie.containment;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The rows of downtimes. */
@Repository
class DowntimeRows {

    private final JdbcClient jdbc;

    DowntimeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(Downtime one) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into system_downtime (breach, system_id, from_at, to_at, note, recorded_by, recorded_at)
                values (:breach, :system, :from, :to, :note, :by, :at)""")
                .param("breach", one.breach())
                .param("system", one.system())
                .param("from", one.from().atOffset(UTC))
                .param("to", one.to() == null ? null : one.to().atOffset(UTC))
                .param("note", one.note())
                .param("by", one.recordedBy())
                .param("at", one.recordedAt().atOffset(UTC))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** False when it had ended before. */
    boolean end(long id, Instant to) {
        return jdbc.sql("update system_downtime set to_at = ? where id = ? and to_at is null")
                        .params(to.atOffset(UTC), id)
                        .update()
                > 0;
    }

    void withdraw(long id) {
        jdbc.sql("update system_downtime set withdrawn = true where id = ?")
                .param(id)
                .update();
    }

    List<Downtime> of(String breach) {
        return jdbc.sql("select * from system_downtime where breach = ? and not withdrawn order by from_at, id")
                .param(breach)
                .query((row, number) -> {
                    OffsetDateTime to = row.getObject("to_at", OffsetDateTime.class);
                    return new Downtime(
                            row.getLong("id"),
                            row.getString("breach"),
                            row.getString("system_id"),
                            row.getObject("from_at", OffsetDateTime.class).toInstant(),
                            to == null ? null : to.toInstant(),
                            row.getString("note"),
                            row.getString("recorded_by"),
                            row.getObject("recorded_at", OffsetDateTime.class).toInstant());
                })
                .list();
    }
}
