package eu.vigie.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Every attempt, not only the last. A letter that was accepted at once, as most are, costs no row: its own says all. What else is
 * kept is copied from the rows by one statement for a batch.
 */
@Repository
class Attempts {

    /** A bounce answers the last attempt, which was accepted; a letter without an address was never tried. */
    private static final String KEEP = "insert into delivery_attempt"
            + " (delivery, attempt, began_at, ended_at, state, reply, enhanced_status)"
            + " select d.id, d.attempts, d.claimed_at, d.updated_at, d.state, d.last_reply, d.enhanced_status"
            + " from delivery d where d.id in (:rows) and d.attempts > 0 and not exists"
            + " (select 1 from delivery_attempt a where a.delivery = d.id and a.attempt = d.attempts)";

    private final JdbcClient database;

    Attempts(JdbcClient database) {
        this.database = database;
    }

    /** Keeps what the rows say of their last attempt, once; in the transaction that wrote it there or will write over it. */
    void keep(Collection<Long> rows) {
        if (!rows.isEmpty()) {
            database.sql(KEEP).param("rows", rows).update();
        }
    }

    /** Replies may hold addresses: what is left of them is the enhanced status. */
    void forget(String owner) {
        database.sql("update delivery_attempt set reply = enhanced_status where delivery in"
                        + " (select id from delivery where owner = ?)")
                .param(owner)
                .update();
    }

    /** All of one letter, first to last. */
    List<Attempt> of(Delivery row, @Nullable Instant claimedAt) {
        SortedMap<Integer, Attempt> kept = new TreeMap<>();
        database.sql("select * from delivery_attempt where delivery = ?")
                .param(row.id())
                .query((attempt, number) -> read(attempt))
                .list()
                .forEach(each -> kept.put(each.number(), each));
        if (row.attempts() > 0) {
            kept.computeIfAbsent(row.attempts(), number -> last(row, claimedAt));
        }
        return IntStream.rangeClosed(1, row.attempts())
                .mapToObj(number -> kept.getOrDefault(number, Attempt.unrecorded(number)))
                .toList();
    }

    /** The attempt that the row itself speaks of: under way or over; its end is not known once the letter was read. */
    private static Attempt last(Delivery row, @Nullable Instant claimedAt) {
        return switch (row.state()) {
            case IN_DOUBT -> new Attempt(row.attempts(), claimedAt, null, row.state(), null, null);
            case DELIVERED ->
                new Attempt(
                        row.attempts(), claimedAt, null, DeliveryState.ACCEPTED, row.lastReply(), row.enhancedStatus());
            case ACCEPTED, TEMPORARY_FAILURE, PERMANENT_FAILURE ->
                new Attempt(
                        row.attempts(), claimedAt, row.updatedAt(), row.state(), row.lastReply(), row.enhancedStatus());
            default -> Attempt.unrecorded(row.attempts());
        };
    }

    private static Attempt read(ResultSet row) throws SQLException {
        return new Attempt(
                row.getInt("attempt"),
                row.getObject("began_at") == null ? null : Sql.instant(row, "began_at"),
                Sql.instant(row, "ended_at"),
                DeliveryState.valueOf(row.getString("state")),
                row.getString("reply"),
                row.getString("enhanced_status"));
    }
}
