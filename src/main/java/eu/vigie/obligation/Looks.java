package eu.vigie.obligation;

import static java.util.Comparator.comparingLong;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * When each open duty is to be looked at next, so that who watches over a hundred thousand of them reads the few whose time
 * has come. Every change of a row ({@link Rows#save}) sets it back: it is looked at afresh.
 */
@Repository
class Looks {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Looks(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    List<Row> due(Instant now, int limit) {
        return jdbc.sql("select * from obligation where look_at <= :now order by look_at, id limit :most")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", limit)
                .query(Rows::read)
                .list();
    }

    /** Leaves alone what has another clock by now. By id, as whoever holds the duties of a case does: nobody waits in a ring. */
    void again(Map<Obligation, Instant> at) {
        batches.batchUpdate(
                "update obligation set look_at = ? where id = ? and anchor_at = ? and open_limit_at = ?",
                at.entrySet().stream()
                        .sorted(comparingLong(one -> one.getKey().id()))
                        .map(one -> values(one.getKey(), one.getValue()))
                        .toList());
    }

    private static Object[] values(Obligation owed, Instant at) {
        return new Object[] {
            at.atOffset(ZoneOffset.UTC),
            owed.id(),
            owed.start().atOffset(ZoneOffset.UTC),
            owed.limit().atOffset(ZoneOffset.UTC)
        };
    }

    void at(String breach) {
        jdbc.sql("update obligation set look_at = :once where breach = :breach and look_at > :once")
                .param("once", Instant.EPOCH.atOffset(ZoneOffset.UTC))
                .param("breach", breach)
                .update();
    }

    void atAll() {
        jdbc.sql("update obligation set look_at = :once where look_at > :once")
                .param("once", Instant.EPOCH.atOffset(ZoneOffset.UTC))
                .update();
    }
}
