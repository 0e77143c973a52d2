package eu.vigie.anchor;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the time stamps that are kept. */
@Repository
class StampTable {

    private final JdbcClient database;

    StampTable(JdbcClient database) {
        this.database = database;
    }

    List<TimeStamped> latest(int limit) {
        return database.sql("select id, tree_size, place, stamped_at, authority from trail_anchor"
                        + " where kind = 'TIMESTAMP' and state = 'TAKEN' order by id desc fetch first :limit rows only")
                .param("limit", limit)
                .query((row, number) -> {
                    Instant at = Objects.requireNonNull(Columns.instant(row, "stamped_at"));
                    return new TimeStamped(
                            row.getLong(1), row.getLong(2), row.getString(3), at, row.getString("authority"));
                })
                .list();
    }

    Optional<byte[]> answer(long id) {
        return database.sql("select answer from trail_anchor where id = ? and answer is not null")
                .param(id)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }
}
