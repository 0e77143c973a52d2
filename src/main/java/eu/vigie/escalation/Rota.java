package eu.vigie.escalation;

import eu.vigie.actor.Role;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is on call for which role from when until when. Of several at one time the earlier row of the file comes first. */
@Repository
class Rota {

    private static final String COLUMNS = "select role, person, from_at, to_at from rota ";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Rota(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** A row: on call from {@code from} on, until just before {@code to}. */
    record Duty(Role role, String person, Instant from, Instant to) {

        boolean overlaps(Duty other) {
            return from.isBefore(other.to) && other.from.isBefore(to);
        }

        boolean covers(Instant at) {
            return !from.isAfter(at) && to.isAfter(at);
        }
    }

    /** In the order of the file. */
    List<Duty> all() {
        return list(jdbc.sql(COLUMNS + "order by id"));
    }

    /** Who is on call now for one of the roles, in the order in which they are called. */
    List<Duty> onCall(Collection<Role> roles, Instant now) {
        return list(jdbc.sql(COLUMNS + "where role in (:roles) and to_at > :now and from_at <= :now order by id")
                .param("roles", roles.stream().map(Role::code).toList())
                .param("now", Columns.utc(now)));
    }

    /** Who is next on call for the role after those of now. */
    Optional<Duty> following(Role role, Instant now) {
        return list(jdbc.sql(COLUMNS + "where role = :role and to_at > :now and from_at > :now"
                                + " order by from_at, id fetch first 1 rows only")
                        .param("role", role.code())
                        .param("now", Columns.utc(now)))
                .stream()
                .findFirst();
    }

    void replace(List<Duty> rows) {
        jdbc.sql("delete from rota").update();
        batches.batchUpdate(
                "insert into rota (role, person, from_at, to_at) values (?, ?, ?, ?)",
                rows.stream()
                        .map(row -> new Object[] {
                            row.role().code(), row.person(), Columns.utc(row.from()), Columns.utc(row.to())
                        })
                        .toList());
    }

    private static List<Duty> list(JdbcClient.StatementSpec query) {
        return query.query((row, number) -> new Duty(
                        Role.of(row.getString(1)), row.getString(2), Columns.instant(row, 3), Columns.instant(row, 4)))
                .list();
    }
}
