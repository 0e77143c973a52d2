package eu.vigie.subscription;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is told to whom: each row before anybody hears of it, and with what became of it. */
@Repository
class DeliveryTable {

    /** Longer than the wire ever waits. After a crash it is told again, under the same number. */
    static final Duration LEASE = Duration.ofMinutes(2);

    private static final String SHOWN = "select id, number, occasion, breach, state, attempts, last_answer, queued_at,"
            + " next_attempt_at, updated_at from subscription_delivery where subscription = :name";

    private final JdbcClient database;

    DeliveryTable(JdbcClient database) {
        this.database = database;
    }

    /** A delivery in hand; {@code attempt} counts from 1. */
    record Parcel(long id, String number, String body, int attempt, Instant queuedAt) {}

    boolean told(String name, String about) {
        return !database.sql("select id from subscription_delivery where subscription = ? and about = ?"
                        + " fetch first 1 rows only")
                .params(name, about)
                .query(Long.class)
                .list()
                .isEmpty();
    }

    void add(String name, String number, Announcement told, Delivery.State state, Instant now) {
        database.sql("insert into subscription_delivery (subscription, number, occasion, breach, about, body, state,"
                        + " attempts, queued_at, next_attempt_at, updated_at) values (:name, :number, :occasion,"
                        + " :breach, :about, :body, :state, 0, :now, :next, :now)")
                .param("name", name)
                .param("number", number)
                .param("occasion", told.occasion())
                .param("breach", told.breach())
                .param("about", told.about())
                .param("body", told.body())
                .param("state", state.name())
                .param("now", Columns.utc(now))
                .param("next", Columns.maybe(state == Delivery.State.QUEUED ? now : null))
                .update();
    }

    /** Takes what is due in hand, the longest due first; what another node was faster with is left out. */
    List<Parcel> claim(String name, Instant now, int most) {
        return database
                .sql("select id, number, body, attempts, queued_at from subscription_delivery"
                        + " where subscription = :name and next_attempt_at <= :now order by next_attempt_at, id"
                        + " fetch first :most rows only")
                .param("name", name)
                .param("now", Columns.utc(now))
                .param("most", most)
                .query((row, number) -> new Parcel(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4) + 1,
                        Columns.instant(row, "queued_at")))
                .list()
                .stream()
                .filter(parcel -> taken(parcel, now))
                .toList();
    }

    private boolean taken(Parcel parcel, Instant now) {
        return database.sql(
                                "update subscription_delivery set attempts = :attempt, next_attempt_at = :lease,"
                                        + " updated_at = :now where id = :id and attempts = :before and next_attempt_at <= :now")
                        .param("attempt", parcel.attempt())
                        .param("before", parcel.attempt() - 1)
                        .param("lease", Columns.utc(now.plus(LEASE)))
                        .param("now", Columns.utc(now))
                        .param("id", parcel.id())
                        .update()
                == 1;
    }

    /** Only whoever made the attempt says what came of it. */
    void record(Parcel parcel, Delivery.State state, String answer, @Nullable Instant next, Instant now) {
        database.sql("update subscription_delivery set state = :state, last_answer = :answer, next_attempt_at = :next,"
                        + " updated_at = :now where id = :id and attempts = :attempt")
                .param("state", state.name())
                .param("answer", answer)
                .param("next", Columns.maybe(next))
                .param("now", Columns.utc(now))
                .param("id", parcel.id())
                .param("attempt", parcel.attempt())
                .update();
    }

    /** Due at once; false where there is none of that subscription that could be told again. */
    boolean again(String name, long id, Instant now) {
        return database.sql(
                                "update subscription_delivery set state = 'QUEUED', next_attempt_at = :now, updated_at = :now"
                                        + " where id = :id and subscription = :name and state <> 'CAPTURED'")
                        .param("now", Columns.utc(now))
                        .param("id", id)
                        .param("name", name)
                        .update()
                == 1;
    }

    /** Newest first, below that row. */
    List<Delivery> list(String name, long below, int limit) {
        return database.sql(SHOWN + " and id < :below order by id desc fetch first :limit rows only")
                .param("name", name)
                .param("below", below)
                .param("limit", limit)
                .query(DeliveryTable::read)
                .list();
    }

    /** What needs nobody any more. */
    int forget(Instant before) {
        return database.sql(
                        "delete from subscription_delivery where state in ('ACCEPTED', 'CAPTURED') and updated_at < ?")
                .param(Columns.utc(before))
                .update();
    }

    private static Delivery read(ResultSet row, int number) throws SQLException {
        return new Delivery(
                row.getLong("id"),
                row.getString("number"),
                row.getString("occasion"),
                row.getString("breach"),
                Delivery.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getString("last_answer"),
                Columns.instant(row, "queued_at"),
                Columns.maybe(row, "next_attempt_at"),
                Columns.instant(row, "updated_at"));
    }
}
