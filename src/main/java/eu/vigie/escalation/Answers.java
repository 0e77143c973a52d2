package eu.vigie.escalation;

import eu.vigie.actor.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was called, and who has acknowledged. */
@Repository
class Answers {

    private static final String CALLED =
            "select p.call_id, p.role, c.breach, c.percent, c.acknowledge, p.called_at from rung_call_person p"
                    + " join rung_call c on c.id = p.call_id where p.acknowledged_at is null and p.person = :person";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Answers(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** A role of a call in which a person was called and has not answered. */
    record Asked(long call, Role role, String breach, int percent, boolean wanted, Instant since) {}

    /** What that person has not acknowledged of a case, whether or not others have. */
    List<Asked> ofCase(String person, String breach) {
        return list(jdbc.sql(CALLED + " and c.breach = :breach")
                .param("person", person)
                .param("breach", breach));
    }

    List<Asked> ofMessage(String person, long message) {
        return list(jdbc.sql(CALLED + " and p.message_id = :message")
                .param("person", person)
                .param("message", message));
    }

    /** What a message said, acknowledged or not. */
    List<Asked> saidIn(long message) {
        return list(jdbc.sql("select p.call_id, p.role, c.breach, c.percent, c.acknowledge, p.called_at"
                        + " from rung_call_person p join rung_call c on c.id = p.call_id where p.message_id = :message")
                .param("message", message));
    }

    /** The call of a case's rung; empty when there is no such rung, or it rang before there were calls. */
    Optional<Long> callOf(String breach, long rung) {
        return jdbc.sql("select call_id from rung where id = :rung and breach = :breach and call_id is not null")
                .param("rung", rung)
                .param("breach", breach)
                .query(Long.class)
                .optional();
    }

    /** Roles of a call, with who was called in each. */
    Map<Role, Set<String>> people(long call) {
        var people = new TreeMap<Role, Set<String>>();
        jdbc.sql("select role, person from rung_call_person where call_id = :call")
                .param("call", call)
                .query((row, number) -> Map.entry(Role.of(row.getString(1)), row.getString(2)))
                .list()
                .forEach(one -> people.computeIfAbsent(one.getKey(), first -> new HashSet<>())
                        .add(one.getValue()));
        return people;
    }

    /** Who was not called and has the role answers for it all the same. */
    void join(long call, Role role, String person, Instant at) {
        jdbc.sql("insert into rung_call_person (call_id, role, person, speed, stands_in_for, called_at, waiting)"
                        + " select id, :role, :person, speed, '', :at, false from rung_call where id = :call")
                .param("call", call)
                .param("role", role.code())
                .param("person", person)
                .param("at", Columns.utc(at))
                .update();
    }

    /** Notes the answers; nobody further is called for these roles. */
    void acknowledge(Collection<Asked> asked, String person, Channel channel, Instant at) {
        batches.batchUpdate(
                "update rung_call_person set acknowledged_at = ?, channel = ?, waiting = false"
                        + " where call_id = ? and role = ? and person = ? and acknowledged_at is null",
                asked.stream()
                        .map(one -> new Object[] {
                            Columns.utc(at),
                            channel.code(),
                            one.call(),
                            one.role().code(),
                            person
                        })
                        .toList());
        batches.batchUpdate(
                "update rung_call_role set next_at = null where call_id = ? and role = ?",
                asked.stream()
                        .map(one -> new Object[] {one.call(), one.role().code()})
                        .toList());
    }

    private static List<Asked> list(JdbcClient.StatementSpec query) {
        return query.query((row, number) -> asked(row)).list();
    }

    private static Asked asked(ResultSet row) throws SQLException {
        return new Asked(
                row.getLong(1),
                Role.of(row.getString(2)),
                row.getString(3),
                row.getInt(4),
                row.getBoolean(5),
                Columns.instant(row, 6));
    }
}
