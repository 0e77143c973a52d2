package eu.vigie.escalation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The calls to the gateway, each before it is made and with what became of it. */
@Repository
class GatewayLedger {

    private static final int AT_A_TIME = 20;

    /** Longer than the wire ever waits. After a crash the call is made again, under the same id. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final JdbcClient jdbc;

    GatewayLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A call in hand; {@code attempt} counts from 1. */
    record Parcel(long row, String id, String body, int attempt, Instant queuedAt) {}

    void add(String id, long messageId, Message message, String body, GatewayCall.State state, Instant now) {
        jdbc.sql("insert into gateway_call (idempotency, message_id, breach, person, percent, body, state, attempts,"
                        + " queued_at, next_attempt_at, updated_at)"
                        + " values (:id, :message, :breach, :person, :percent, :body, :state, 0, :now, :next, :now)")
                .param("id", id)
                .param("message", messageId)
                .param("breach", message.leading().reference())
                .param("person", message.person().name())
                .param("percent", message.percent())
                .param("body", body)
                .param("state", state.name())
                .param("now", Columns.utc(now))
                .param("next", Columns.maybe(state == GatewayCall.State.QUEUED ? now : null))
                .update();
    }

    /** Takes what is due in hand; what another node was faster with is left out. */
    List<Parcel> claim(Instant now) {
        return jdbc
                .sql("select id, idempotency, body, attempts, queued_at from gateway_call"
                        + " where next_attempt_at <= :now order by next_attempt_at, id fetch first " + AT_A_TIME
                        + " rows only")
                .param("now", Columns.utc(now))
                .query((row, number) -> new Parcel(
                        row.getLong(1), row.getString(2), row.getString(3), row.getInt(4) + 1, Columns.instant(row, 5)))
                .list()
                .stream()
                .filter(parcel -> taken(parcel, now))
                .toList();
    }

    private boolean taken(Parcel parcel, Instant now) {
        return jdbc.sql("update gateway_call set attempts = :attempt, next_attempt_at = :lease, updated_at = :now"
                                + " where id = :id and attempts = :before and next_attempt_at <= :now")
                        .param("attempt", parcel.attempt())
                        .param("before", parcel.attempt() - 1)
                        .param("lease", Columns.utc(now.plus(LEASE)))
                        .param("now", Columns.utc(now))
                        .param("id", parcel.row())
                        .update()
                == 1;
    }

    /** True while a duty is open that the call is about. */
    boolean stillWanted(Parcel parcel) {
        return !jdbc.sql("select g.id from gateway_call g where g.id = :id and exists (select 1 from rung_call_person p"
                        + " join rung r on r.call_id = p.call_id"
                        + " join obligation o on o.id = r.obligation and o.anchor_at = r.anchor_at"
                        + " where p.message_id = g.message_id and o.open_limit_at is not null)")
                .param("id", parcel.row())
                .query(Long.class)
                .list()
                .isEmpty();
    }

    void record(Parcel parcel, GatewayCall.State state, String answer, @Nullable Instant next, Instant now) {
        jdbc.sql("update gateway_call set state = :state, last_answer = :answer, next_attempt_at = :next,"
                        + " updated_at = :now where id = :id and attempts = :attempt")
                .param("state", state.name())
                .param("answer", answer)
                .param("next", Columns.maybe(next))
                .param("now", Columns.utc(now))
                .param("id", parcel.row())
                .param("attempt", parcel.attempt())
                .update();
    }

    /** Newest first, below that row. */
    List<GatewayCall> list(long below, int limit) {
        return jdbc.sql("select id, idempotency, breach, person, percent, state, attempts, last_answer, queued_at,"
                        + " next_attempt_at, updated_at from gateway_call where id < :below"
                        + " order by id desc fetch first :limit rows only")
                .param("below", below)
                .param("limit", limit)
                .query((row, number) -> read(row))
                .list();
    }

    private static GatewayCall read(ResultSet row) throws SQLException {
        return new GatewayCall(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getInt(5),
                GatewayCall.State.valueOf(row.getString(6)),
                row.getInt(7),
                row.getString(8),
                Columns.instant(row, 9),
                Columns.maybe(row, 10),
                Columns.instant(row, 11));
    }
}
