package eu.vigie.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Publications on the database; what is recorded is never changed. */
@Component
class PublicationTable {

    private final JdbcClient database;

    PublicationTable(JdbcClient database) {
        this.database = database;
    }

    void add(long notice, long row, Publication one, String by, Instant at) {
        database.sql(
                        "insert into publication (notice, delivery, medium, published_at, reference, until_at, note, evidence,"
                                + " recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(notice)
                .param(row)
                .param(one.channel().name())
                .param(stored(one.at()))
                .param(one.reference())
                .param(stored(one.until()))
                .param(one.note())
                .param(one.evidence())
                .param(by)
                .param(stored(at))
                .update();
    }

    List<RecordedPublication> of(long notice) {
        return database.sql("select * from publication where notice = ? order by id")
                .param(notice)
                .query((row, number) -> recorded(row))
                .list();
    }

    private static RecordedPublication recorded(ResultSet row) throws SQLException {
        Publication publication = new Publication(
                Medium.valueOf(row.getString("medium")),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getString("reference"),
                instant(row.getObject("until_at", OffsetDateTime.class)),
                row.getString("note"),
                row.getObject("evidence", Long.class));
        return new RecordedPublication(
                row.getLong("id"),
                row.getLong("delivery"),
                publication,
                row.getString("recorded_by"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable OffsetDateTime stored(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
