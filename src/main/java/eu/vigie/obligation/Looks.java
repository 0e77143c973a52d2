package eu.vigie.obligation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * When each open duty is to be looked at next, so that who watches over a hundred thousand of them reads the few whose time
 * has come. Every change of a row ({@link Rows#save}) sets it back: it is looked at afresh.
 */
@Repository
class Looks {

    private final JdbcClient jdbc;

    Looks(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    /**
     * Leaves alone what has another clock by now, and what somebody else holds and may be changing: it is looked at again with the
     * next pass, and one slow writer keeps no other case waiting. Then one statement for all that share a clock: customers of a
     * case mostly do.
     */
    void again(Map<Obligation, Instant> at) {
        if (at.isEmpty()) return;
        var held = hold(at.keySet().stream().map(Obligation::id).toList());
        at.entrySet().stream()
                .filter(one -> held.contains(one.getKey().id()))
                .collect(groupingBy(
                        one -> new SameClock(one.getKey().start(), one.getKey().limit(), one.getValue()),
                        mapping(one -> one.getKey().id(), toList())))
                .forEach(this::again);
    }

    /** Those that nobody else holds; by id, as whoever holds the duties of a case does. */
    private Set<Long> hold(Collection<Long> ids) {
        return jdbc.sql("select id from obligation where id in (:ids) order by id for update skip locked")
                .param("ids", ids)
                .query(Long.class)
                .set();
    }

    private record SameClock(Instant start, Instant limit, Instant lookAt) {}

    private void again(SameClock clock, Collection<Long> ids) {
        jdbc.sql(
                        "update obligation set look_at = :look where id in (:ids) and anchor_at = :start and open_limit_at = :limit")
                .param("look", clock.lookAt().atOffset(ZoneOffset.UTC))
                .param("ids", ids)
                .param("start", clock.start().atOffset(ZoneOffset.UTC))
                .param("limit", clock.limit().atOffset(ZoneOffset.UTC))
                .update();
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
