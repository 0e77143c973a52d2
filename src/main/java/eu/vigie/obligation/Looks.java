package eu.vigie.obligation;

import static java.util.Comparator.comparingLong;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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

    private record Look(Instant at, Row row) {}

    /**
     * Each that is due, once, in the order of the index. Goes on from where it was instead of beginning again: what it has
     * shown stays in the index of a database that keeps old versions, and would be passed over again with every page.
     */
    void due(Instant now, int atATime, Consumer<List<Row>> watcher) {
        var page = after(Instant.EPOCH, 0, now, atATime);
        while (!page.isEmpty()) {
            watcher.accept(page.stream().map(Look::row).toList());
            var last = page.get(page.size() - 1);
            page = after(last.at(), last.row().id(), now, atATime);
        }
    }

    /** Two questions, each of which is one stretch of the index. */
    private List<Look> after(Instant at, long id, Instant now, int most) {
        var page = new ArrayList<>(looks("look_at = :at and id > :id", at, id, now, most));
        if (page.size() < most)
            page.addAll(looks("look_at > :at and look_at <= :now", at, id, now, most - page.size()));
        return page;
    }

    private List<Look> looks(String stretch, Instant at, long id, Instant now, int most) {
        return jdbc.sql("select * from obligation where " + stretch + " order by look_at, id limit :most")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, number) ->
                        new Look(row.getObject("look_at", OffsetDateTime.class).toInstant(), Rows.read(row, number)))
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
