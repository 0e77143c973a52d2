package eu.vigie.escalation;

import eu.vigie.actor.Role;
import eu.vigie.obligation.Obligation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of rungs that have rung. */
@Repository
class Rungs {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Rungs(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** The highest rung each has rung since its present anchor; obligations without one are absent. One query. */
    Map<Long, Integer> highest(Collection<Obligation> obligations) {
        if (obligations.isEmpty()) return Map.of();
        var anchors = anchors(obligations);
        return tops(
                anchors,
                jdbc.sql("select obligation, anchor_at, max(percent) from rung where obligation in (:ids)"
                                + " group by obligation, anchor_at")
                        .param("ids", anchors.keySet()));
    }

    /** The same for all of these cases. */
    Map<Long, Integer> highest(Collection<String> breaches, Collection<Obligation> obligations) {
        if (breaches.isEmpty()) return Map.of();
        var anchors = anchors(obligations);
        return tops(
                anchors,
                jdbc.sql("select obligation, anchor_at, max(percent) from rung where breach in (:breaches)"
                                + " group by obligation, anchor_at")
                        .param("breaches", breaches));
    }

    /** What rang of each since its present anchor, rung by rung: for duties whose ladder has changed. One query. */
    Map<Long, Climbed> climbed(Collection<Obligation> obligations) {
        if (obligations.isEmpty()) return Map.of();
        var anchors = anchors(obligations);
        var climbed = new HashMap<Long, Climbed>();
        jdbc
                .sql("select r.obligation, r.anchor_at, r.percent, c.roles from rung r"
                        + " left join rung_call c on c.id = r.call_id where r.obligation in (:ids)")
                .param("ids", anchors.keySet())
                .query((row, number) -> Map.entry(place(row), heard(row.getString(4))))
                .list()
                .stream()
                .filter(one ->
                        one.getKey().anchorAt().equals(anchors.get(one.getKey().obligation())))
                .forEach(one -> climbed.merge(
                        one.getKey().obligation(), Climbed.rung(one.getKey().percent(), one.getValue()), Climbed::and));
        return climbed;
    }

    /** Whom a rung from before there were calls rang is not known: it counts for everyone. */
    private static Set<Role> heard(@Nullable String roles) {
        return roles == null ? Set.of(Role.values()) : Columns.roles(roles);
    }

    private static Map<Long, Instant> anchors(Collection<Obligation> obligations) {
        var anchors = new HashMap<Long, Instant>();
        obligations.forEach(obligation -> anchors.put(obligation.id(), obligation.start()));
        return anchors;
    }

    private static Map<Long, Integer> tops(Map<Long, Instant> anchors, JdbcClient.StatementSpec query) {
        var highest = new HashMap<Long, Integer>();
        query.query((row, number) -> new Top(row.getLong(1), Columns.instant(row, 2), row.getInt(3))).list().stream()
                .filter(top -> top.anchorAt().equals(anchors.get(top.obligation())))
                .forEach(top -> highest.put(top.obligation(), top.percent()));
        return highest;
    }

    /** Notes rungs that ring, and the call that goes out for them: one statement. */
    void add(long call, List<Rung> rungs, String people) {
        batches.batchUpdate(
                "insert into rung (obligation, breach, anchor_at, percent, due_at, rung_at, people, call_id)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                rungs.stream()
                        .map(rung -> new Object[] {
                            rung.owed().id(),
                            rung.owed().breach(),
                            Columns.utc(rung.owed().start()),
                            rung.percent(),
                            Columns.utc(rung.dueAt()),
                            Columns.utc(rung.rungAt()),
                            people,
                            call
                        })
                        .toList());
    }

    /** When each rung of a case rang. */
    Map<Place, Instant> rungAt(String breach) {
        var rung = new HashMap<Place, Instant>();
        jdbc.sql("select obligation, anchor_at, percent, rung_at from rung where breach = :breach")
                .param("breach", breach)
                .query((row, number) -> Map.entry(place(row), Columns.instant(row, 4)))
                .list()
                .forEach(one -> rung.put(one.getKey(), one.getValue()));
        return rung;
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(row.getLong(1), Columns.instant(row, 2), row.getInt(3));
    }

    /** A rung that rings. */
    record Rung(Obligation owed, int percent, Instant dueAt, Instant rungAt) {

        long lateSeconds() {
            return Lateness.between(dueAt, rungAt).seconds();
        }
    }

    /** A rung of a ladder that hangs on one anchor. */
    record Place(long obligation, Instant anchorAt, int percent) {}

    private record Top(long obligation, Instant anchorAt, int percent) {}
}
