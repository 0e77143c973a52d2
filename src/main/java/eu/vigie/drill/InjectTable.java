package eu.vigie.drill;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Injects as they are stored; {@code next_at} stands while one is to happen. */
@Repository
class InjectTable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    InjectTable(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** One that is to happen, and how often it was tried. */
    record Pending(Inject inject, Played.Effect effect, int attempts) {}

    void add(String breach, Instant start, int speed, List<Played.Coming> coming) {
        batches.batchUpdate(
                "insert into drill_inject (breach, inject_key, kind, title, body, role, effect, due_at, next_at, attempts)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
                coming.stream().map(one -> row(breach, start, speed, one)).toList());
    }

    private static @Nullable Object[] row(String breach, Instant start, int speed, Played.Coming one) {
        OffsetDateTime due = start.plus(one.after().dividedBy(speed)).atOffset(UTC);
        return new @Nullable Object[] {
            breach,
            one.key(),
            one.kind().name(),
            one.title(),
            one.text(),
            one.role(),
            JSON.writeValueAsString(one.effect()),
            due,
            due
        };
    }

    /** Bounded below too: H2 keeps nulls in front of the index. */
    List<Long> due(Instant now, int limit) {
        return jdbc.sql("select id from drill_inject where next_at >= :ever and next_at <= :now"
                        + " order by next_at, id limit :limit")
                .param("ever", Instant.EPOCH.atOffset(UTC))
                .param("now", now.atOffset(UTC))
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    Optional<String> breachOf(long id) {
        return jdbc.sql("select breach from drill_inject where id = :id")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /** To be read while its case is held. */
    Optional<Pending> pending(long id, Instant now) {
        return jdbc.sql("select * from drill_inject where id = :id and next_at <= :now")
                .param("id", id)
                .param("now", now.atOffset(UTC))
                .query((row, number) -> new Pending(
                        inject(row, number),
                        JSON.readValue(row.getString("effect"), Played.Effect.class),
                        row.getInt("attempts")))
                .optional();
    }

    List<Inject> of(String breach) {
        return jdbc.sql("select * from drill_inject where breach = :breach order by due_at, id")
                .param("breach", breach)
                .query(InjectTable::inject)
                .list();
    }

    void happened(long id, Instant now) {
        jdbc.sql("update drill_inject set happened_at = :at, next_at = null where id = :id")
                .param("at", now.atOffset(UTC))
                .param("id", id)
                .update();
    }

    void refused(long id, String why) {
        jdbc.sql("update drill_inject set refused = :why, next_at = null where id = :id")
                .param("why", why)
                .param("id", id)
                .update();
    }

    void again(long id, Instant next) {
        jdbc.sql("update drill_inject set attempts = attempts + 1, next_at = :at where id = :id")
                .param("at", next.atOffset(UTC))
                .param("id", id)
                .update();
    }

    /** Nothing comes any more. */
    void none(String breach) {
        jdbc.sql(
                        "update drill_inject set next_at = null, refused = 'drill-ended' where breach = :breach and next_at is not null")
                .param("breach", breach)
                .update();
    }

    void answered(long id, String answer, String by, Instant at) {
        jdbc.sql("update drill_inject set answered_at = :at, answered_by = :by, answer = :answer where id = :id")
                .param("at", at.atOffset(UTC))
                .param("by", by)
                .param("answer", answer)
                .param("id", id)
                .update();
    }

    private static Inject inject(ResultSet row, int number) throws SQLException {
        return new Inject(
                row.getLong("id"),
                row.getString("breach"),
                row.getString("inject_key"),
                InjectKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("body"),
                row.getString("role"),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                DrillTable.maybe(row, "happened_at"),
                row.getString("refused"),
                DrillTable.maybe(row, "answered_at"),
                row.getString("answered_by"),
                row.getString("answer"));
    }
}
