package eu.vigie.retention;

import static java.time.ZoneOffset.UTC;

import eu.vigie.actor.Actor;
import eu.vigie.refusal.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Erasures as rows; always within the caller's transaction. */
@Component
class ErasureRows {

    private static final List<Duration> PAUSES =
            Stream.of(1, 2, 5, 15, 30, 60).map(Duration::ofMinutes).toList();

    private final JdbcClient database;

    ErasureRows(JdbcClient database) {
        this.database = database;
    }

    Erasure add(String breach, Actor actor, Instant now) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        try {
            database.sql("insert into case_erasure (breach, requested_by, requested_at, undecided) values (?, ?, ?, ?)")
                    .params(breach, actor.name(), now.atOffset(UTC), breach)
                    .update(key, "id");
        } catch (DuplicateKeyException already) {
            throw CaseKept.decided();
        }
        return get(breach, Objects.requireNonNull(key.getKey()).longValue());
    }

    Erasure get(String breach, long id) {
        return database.sql("select * from case_erasure where breach = ? and id = ?")
                .params(breach, id)
                .query((row, number) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("erasure", String.valueOf(id)));
    }

    /** Refused if somebody decided before. */
    Erasure decide(Erasure asked, boolean approved, @Nullable String reason, Actor actor, Instant now) {
        int first = database.sql("update case_erasure set undecided = null, approved = :approved, decided_by = :person,"
                        + " decided_at = :now, decision_reason = :reason where id = :id and undecided is not null")
                .param("approved", approved)
                .param("person", actor.name())
                .param("now", now.atOffset(UTC))
                .param("reason", reason)
                .param("id", asked.id())
                .update();
        if (first == 0) throw CaseKept.decided();
        return get(asked.breach(), asked.id());
    }

    /** False for who comes second. */
    boolean done(Erasure erasure, Instant now) {
        return database.sql("update case_erasure set erased_at = ? where id = ? and erased_at is null")
                        .params(now.atOffset(UTC), erasure.id())
                        .update()
                > 0;
    }

    /** Approved and not done: those that were never tried, then those whose next try was due first. */
    List<Erasure> toDo(int most, Instant now) {
        return database.sql("select * from case_erasure where approved = true and erased_at is null"
                        + " and (next_try_at is null or next_try_at <= ?) order by next_try_at nulls first, id"
                        + " fetch first " + most + " rows only")
                .param(now.atOffset(UTC))
                .query((row, number) -> read(row))
                .list();
    }

    /** It failed once more; the pause until the next try grows. Answers how many times it has been tried. */
    int failed(Erasure erasure, Instant now) {
        int tries = database.sql("select tries from case_erasure where id = ?")
                        .param(erasure.id())
                        .query(Integer.class)
                        .single()
                + 1;
        Duration pause = PAUSES.get(Math.min(tries, PAUSES.size()) - 1);
        database.sql("update case_erasure set tries = ?, next_try_at = ? where id = ?")
                .params(tries, now.plus(pause).atOffset(UTC), erasure.id())
                .update();
        return tries;
    }

    /** Approved ones that failed at least once and are not done. */
    long stuck() {
        return database.sql("select count(*) from case_erasure where approved = true and erased_at is null"
                        + " and tries > 0")
                .query(Long.class)
                .single();
    }

    /** Of one case, oldest first. */
    List<Erasure> of(String breach) {
        return database.sql("select * from case_erasure where breach = ? order by id")
                .param(breach)
                .query((row, number) -> read(row))
                .list();
    }

    /** About which nobody has decided, of those cases. */
    List<Erasure> waiting(Collection<String> breaches) {
        if (breaches.isEmpty()) return List.of();
        return database.sql("select * from case_erasure where undecided in (:breaches)")
                .param("breaches", breaches)
                .query((row, number) -> read(row))
                .list();
    }

    /** Approved ones, done or under way, the newest first, below that number. */
    List<Erasure> approved(long below, int most) {
        return database.sql("select * from case_erasure where approved = true and id < ? order by id desc fetch first "
                        + most + " rows only")
                .param(below)
                .query((row, number) -> read(row))
                .list();
    }

    private static Erasure read(ResultSet row) throws SQLException {
        Boolean approved = row.getObject("approved", Boolean.class);
        Instant erasedAt = instant(row, "erased_at");
        return new Erasure(
                row.getLong("id"),
                row.getString("breach"),
                row.getString("requested_by"),
                Objects.requireNonNull(instant(row, "requested_at")),
                erasedAt == null ? state(approved) : Erasure.ERASED,
                row.getString("decided_by"),
                instant(row, "decided_at"),
                row.getString("decision_reason"),
                erasedAt);
    }

    private static String state(@Nullable Boolean approved) {
        if (approved == null) return Erasure.REQUESTED;
        return approved ? Erasure.APPROVED : Erasure.REFUSED;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
