package eu.vigie.escalation;

import eu.vigie.actor.Role;
import eu.vigie.identity.Person;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The calls, and how far each role of each has got. */
@Repository
class Calls {

    private static final int AT_A_TIME = 200;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Calls(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** A role of a call that nobody has acknowledged in time; the next should have been called then. */
    record Unanswered(long call, String breach, int speed, Role role, Instant dueAt) {

        Lateness late(Instant at) {
            return Lateness.between(dueAt, at);
        }
    }

    /** Notes the call, its roles and its people: three statements, however many they are. */
    long add(Call call) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into rung_call (breach, speed, percent, roles, media, acknowledge, called_at)"
                        + " values (:breach, :speed, :percent, :roles, :media, :acknowledge, :at)")
                .param("breach", call.breach())
                .param("speed", call.speed())
                .param("percent", call.percent())
                .param("roles", Columns.roles(call.roles()))
                .param("media", Columns.media(call.media()))
                .param("acknowledge", call.answerBy() != null)
                .param("at", Columns.utc(call.at()))
                .update(key, "id");
        var id = Objects.requireNonNull(key.getKey()).longValue();
        batches.batchUpdate(
                "insert into rung_call_role (call_id, role, next_at) values (?, ?, ?)",
                call.people().keySet().stream()
                        .map(role -> new @Nullable Object[] {id, role.code(), Columns.maybe(call.answerBy())})
                        .toList());
        addPeople(call.people().entrySet().stream()
                .flatMap(role -> role.getValue().stream()
                        .map(person ->
                                called(id, role.getKey(), person, call.speed(), List.of(), call.at(), Lateness.NONE)))
                .toList());
        return id;
    }

    /** Further people are called, in the place of those who did not answer. */
    void add(Unanswered role, Collection<Person> people, List<String> insteadOf, Instant at) {
        addPeople(people.stream()
                .map(person -> called(role.call(), role.role(), person, role.speed(), insteadOf, at, role.late(at)))
                .toList());
    }

    private static @Nullable Object[] called(
            long call, Role role, Person person, int speed, List<String> insteadOf, Instant at, Lateness late) {
        return new @Nullable Object[] {
            call, role.code(), person.name(), speed, Columns.names(insteadOf), Columns.utc(at), late.seconds(), true
        };
    }

    private void addPeople(List<@Nullable Object[]> rows) {
        batches.batchUpdate(
                "insert into rung_call_person (call_id, role, person, speed, stands_in_for, called_at, late_seconds,"
                        + " waiting) values (?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    /** The longest waiting first, some at a time. */
    List<Unanswered> unanswered(Instant now) {
        return jdbc.sql("select r.call_id, c.breach, c.speed, r.role, r.next_at from rung_call_role r"
                        + " join rung_call c on c.id = r.call_id where r.next_at <= :now order by r.next_at, r.call_id"
                        + " fetch first " + AT_A_TIME + " rows only")
                .param("now", Columns.utc(now))
                .query((row, number) -> new Unanswered(
                        row.getLong(1),
                        row.getString(2),
                        row.getInt(3),
                        Role.of(row.getString(4)),
                        Columns.instant(row, 5)))
                .list();
    }

    /** Everyone who was called in the call: role and name. */
    List<Called> called(long call) {
        return jdbc.sql("select role, person from rung_call_person where call_id = :call order by called_at, person")
                .param("call", call)
                .query((row, number) -> new Called(Role.of(row.getString(1)), row.getString(2)))
                .list();
    }

    /** When the next of that role are called; null: nobody further is. */
    void next(Unanswered role, @Nullable Instant at) {
        jdbc.sql("update rung_call_role set next_at = :at where call_id = :call and role = :role")
                .param("at", Columns.maybe(at))
                .param("call", role.call())
                .param("role", role.role().code())
                .update();
    }

    /** True while the role has its next time and it is past: another node may have been faster, somebody may have answered. */
    boolean stillUnanswered(Unanswered role, Instant now) {
        return jdbc.sql("select call_id from rung_call_role where call_id = :call and role = :role"
                        + " and next_at <= :now for update")
                .param("call", role.call())
                .param("role", role.role().code())
                .param("now", Columns.utc(now))
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** A person who was called in a role. */
    record Called(Role role, String person) {

        static List<String> in(Role role, List<Called> all) {
            return all.stream()
                    .filter(one -> one.role() == role)
                    .map(Called::person)
                    .collect(Collectors.toList());
        }
    }
}
