package eu.vigie.notice;

import eu.vigie.refusal.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The notices on the database. */
@Component
class NoticeTable {

    private final JdbcClient database;
    private final Clock clock;

    NoticeTable(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    long add(String breach, NoticeKind kind, String template, Locale locale) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        database.sql("insert into notice (breach, kind, template, locale, edited, released_alone, created_at)"
                        + " values (?, ?, ?, ?, false, false, ?)")
                .params(breach, kind.name(), template, locale.toLanguageTag(), now().atOffset(ZoneOffset.UTC))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    @Transactional(readOnly = true)
    NoticeRow get(long id) {
        return find("select * from notice where id = ?", id);
    }

    /** The row, kept for this transaction: outcomes of one wave are counted one after another. */
    NoticeRow lock(long id) {
        return find("select * from notice where id = ? for update", id);
    }

    private NoticeRow find(String query, long id) {
        return database.sql(query)
                .param(id)
                .query((row, number) -> row(row))
                .optional()
                .orElseThrow(() -> new NotFound("notice", String.valueOf(id)));
    }

    /** Of all these cases, oldest first. */
    @Transactional(readOnly = true)
    List<NoticeRow> of(Collection<String> breaches) {
        if (breaches.isEmpty()) return List.of();
        return database.sql("select * from notice where breach in (:breaches) order by id")
                .param("breaches", breaches)
                .query((row, number) -> row(row))
                .list();
    }

    /** Those, in their order; one that is not there is left out. */
    @Transactional(readOnly = true)
    List<NoticeRow> all(Collection<Long> ids) {
        if (ids.isEmpty()) return List.of();
        return database.sql("select * from notice where id in (:ids) order by id")
                .param("ids", ids)
                .query((row, number) -> row(row))
                .list();
    }

    /** Changes columns; their names come from this room's code alone. */
    void set(long id, Map<String, ?> columns) {
        String assignments = String.join(
                ", ",
                columns.keySet().stream().map(name -> name + " = :" + name).toList());
        JdbcClient.StatementSpec update = database.sql("update notice set " + assignments + " where id = :id")
                .param("id", id);
        columns.forEach(
                (name, value) -> update.param(name, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value));
        update.update();
    }

    /** More letters of a wave that was at its end are on their way: whoever waits for its end is told of it once more. */
    void runsAgain(long id) {
        set(id, Map.of("outcome", NoticeState.SENDING.name()));
    }

    /** The draft is a draft again: what bound it is taken off. */
    void unbind(long id) {
        database.sql("update notice set drafted_by = null, drafted_at = null, digest = null, approved_by = null,"
                        + " approved_at = null, released_alone = false, released_by = null where id = ?")
                .param(id)
                .update();
    }

    private static NoticeRow row(ResultSet row) throws SQLException {
        return new NoticeRow(
                row.getLong("id"),
                row.getString("breach"),
                NoticeKind.valueOf(row.getString("kind")),
                row.getString("template"),
                Locale.forLanguageTag(row.getString("locale")),
                row.getBoolean("edited"),
                row.getString("drafted_by"),
                row.getString("digest"),
                row.getString("approved_by"),
                row.getString("released_by"),
                instant(row, "released_at"),
                row.getBoolean("released_alone"),
                instant(row, "withdrawn_at"),
                row.getString("outcome"),
                instant(row, "followed_up_at"),
                row.getObject("request", Long.class),
                row.getBoolean("listing"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
