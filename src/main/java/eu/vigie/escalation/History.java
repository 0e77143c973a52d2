package eu.vigie.escalation;

import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What has rung on a case, who was called, and who has acknowledged. */
@Repository
class History {

    private final JdbcClient jdbc;

    History(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Called(
            long call,
            String person,
            boolean first,
            boolean wanted,
            @Nullable Instant acknowledgedAt) {}

    /** Newest first. Two queries. */
    List<Escalation.Rung> of(String breach) {
        var called = called(breach).stream().collect(groupingBy(Called::call));
        return jdbc.sql("select id, obligation, percent, due_at, rung_at, people, call_id, anchor_at from rung"
                        + " where breach = :breach order by id desc")
                .param("breach", breach)
                .query((row, number) -> rung(row, called))
                .list();
    }

    private List<Called> called(String breach) {
        return jdbc.sql("select p.call_id, p.person, p.called_at, c.called_at, c.acknowledge, p.acknowledged_at"
                        + " from rung_call_person p join rung_call c on c.id = p.call_id where c.breach = :breach"
                        + " order by p.called_at, p.person")
                .param("breach", breach)
                .query((row, number) -> new Called(
                        row.getLong(1),
                        row.getString(2),
                        Columns.instant(row, 3).equals(Columns.instant(row, 4)),
                        row.getBoolean(5),
                        Columns.maybe(row, 6)))
                .list();
    }

    private static Escalation.Rung rung(ResultSet row, Map<Long, List<Called>> called) throws SQLException {
        var people = called.getOrDefault(row.getLong(7), List.of());
        return new Escalation.Rung(
                row.getLong(1),
                row.getLong(2),
                row.getInt(3),
                Columns.instant(row, 8),
                Columns.instant(row, 4),
                Columns.instant(row, 5),
                Columns.names(row.getString(6)),
                people.stream().anyMatch(Called::wanted),
                names(people, one -> one.acknowledgedAt() != null),
                names(people, one -> !one.first()));
    }

    private static List<String> names(List<Called> people, Predicate<Called> of) {
        return people.stream().filter(of).map(Called::person).distinct().toList();
    }
}
