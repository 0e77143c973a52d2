package eu.vigie.escalation;

import eu.vigie.obligation.Obligation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of rungs that have rung. */
@Repository
class Rungs {

    private final JdbcClient jdbc;

    Rungs(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    /** The same for all of one case. */
    Map<Long, Integer> highest(String breach, Collection<Obligation> obligations) {
        var anchors = anchors(obligations);
        return tops(
                anchors,
                jdbc.sql("select obligation, anchor_at, max(percent) from rung where breach = :breach"
                                + " group by obligation, anchor_at")
                        .param("breach", breach));
    }

    private static Map<Long, Instant> anchors(Collection<Obligation> obligations) {
        var anchors = new HashMap<Long, Instant>();
        obligations.forEach(obligation -> anchors.put(obligation.id(), obligation.start()));
        return anchors;
    }

    private static Map<Long, Integer> tops(Map<Long, Instant> anchors, JdbcClient.StatementSpec query) {
        var highest = new HashMap<Long, Integer>();
        query.query((row, number) -> new Top(row.getLong(1), instant(row, 2), row.getInt(3))).list().stream()
                .filter(top -> top.anchorAt().equals(anchors.get(top.obligation())))
                .forEach(top -> highest.put(top.obligation(), top.percent()));
        return highest;
    }

    void add(Obligation obligation, Escalation.Rung rung) {
        jdbc.sql("insert into rung (obligation, breach, anchor_at, percent, due_at, rung_at, people)"
                        + " values (:obligation, :breach, :anchor, :percent, :due, :rung, :people)")
                .param("obligation", obligation.id())
                .param("breach", obligation.breach())
                .param("anchor", obligation.start().atOffset(ZoneOffset.UTC))
                .param("percent", rung.percent())
                .param("due", rung.dueAt().atOffset(ZoneOffset.UTC))
                .param("rung", rung.rungAt().atOffset(ZoneOffset.UTC))
                .param("people", String.join("\n", rung.people()))
                .update();
    }

    List<Escalation.Rung> of(String breach) {
        return jdbc.sql("select obligation, percent, due_at, rung_at, people from rung where breach = :breach"
                        + " order by id desc")
                .param("breach", breach)
                .query(Rungs::read)
                .list();
    }

    /** When each rung of a case rang. */
    Map<Place, Instant> rungAt(String breach) {
        var rung = new HashMap<Place, Instant>();
        jdbc.sql("select obligation, anchor_at, percent, rung_at from rung where breach = :breach")
                .param("breach", breach)
                .query((row, number) ->
                        Map.entry(new Place(row.getLong(1), instant(row, 2), row.getInt(3)), instant(row, 4)))
                .list()
                .forEach(one -> rung.put(one.getKey(), one.getValue()));
        return rung;
    }

    private static Escalation.Rung read(ResultSet row, int number) throws SQLException {
        var people = row.getString(5);
        var names = people.isEmpty() ? List.<String>of() : List.of(people.split("\n"));
        return new Escalation.Rung(row.getLong(1), row.getInt(2), instant(row, 3), instant(row, 4), names);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** A rung of a ladder that hangs on one anchor. */
    record Place(long obligation, Instant anchorAt, int percent) {}

    private record Top(long obligation, Instant anchorAt, int percent) {}
}
