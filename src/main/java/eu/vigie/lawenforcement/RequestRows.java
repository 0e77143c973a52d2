package eu.vigie.lawenforcement;

import static java.time.ZoneOffset.UTC;

import eu.vigie.contact.Channel;
import eu.vigie.refusal.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Requests on the database. */
@Component
class RequestRows {

    private static final String ADD = """
            insert into police_request (breach, asks, channel, received_at, due_at, service, contact, case_number, basis,
                basis_text, asked, document, recorded_by, recorded_at)
            values (:breach, :asks, :channel, :received, :due, :service, :contact, :number, :basis, :basisText, :asked,
                :document, :person, :now)""";
    private static final String ANSWER = """
            update police_request set answer = :outcome, answer_reason = :reason, answered_at = :at, answer_evidence = :evidence,
                answer_recorded_by = :person, answer_recorded_at = :now where id = :id""";
    private static final String DELAY = """
            update police_request set delay_letters = :letters, delay_publication = :publication, delay_until = :until,
                delay_granted_by = :person, delay_granted_at = :now where id = :id""";

    private final JdbcClient database;

    RequestRows(JdbcClient database) {
        this.database = database;
    }

    /** Answers the number that it gets. */
    long add(String breach, NewPoliceRequest one, String person, Instant now) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        database.sql(ADD)
                .param("breach", breach)
                .param("asks", Objects.requireNonNull(one.asks()).code())
                .param("channel", Objects.requireNonNull(one.channel()).code())
                .param("received", column(one.receivedAt()))
                .param("due", column(one.dueAt()))
                .param("service", stripped(one.service()))
                .param("contact", stripped(one.contact()))
                .param("number", stripped(one.caseNumber()))
                .param("basis", Objects.requireNonNull(one.basis()).code())
                .param("basisText", stripped(one.basisText()))
                .param("asked", stripped(one.asked()))
                .param("document", one.document())
                .param("person", person)
                .param("now", column(now))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    void answer(long id, NewAnswer answer, Instant at, String person, Instant now) {
        database.sql(ANSWER)
                .param("outcome", Objects.requireNonNull(answer.answer()).code())
                .param("reason", stripped(answer.reason()))
                .param("at", column(at))
                .param("evidence", answer.evidence())
                .param("person", person)
                .param("now", column(now))
                .param("id", id)
                .update();
    }

    void delay(long id, Set<PersonsNotice> scope, Instant until, String person, Instant now) {
        database.sql(DELAY)
                .param("letters", scope.contains(PersonsNotice.LETTERS))
                .param("publication", scope.contains(PersonsNotice.PUBLICATION))
                .param("until", column(until))
                .param("person", person)
                .param("now", column(now))
                .param("id", id)
                .update();
    }

    void lift(long id, String reason, String person, Instant now) {
        database.sql(
                        "update police_request set delay_lifted_by = ?, delay_lifted_at = ?, delay_lift_reason = ? where id = ?")
                .params(person, now.atOffset(UTC), reason.strip(), id)
                .update();
    }

    void hold(long id, long hold) {
        database.sql("update police_request set evidence_hold = ? where id = ?")
                .params(hold, id)
                .update();
    }

    PoliceRequest get(String breach, long id) {
        return database.sql("select * from police_request where breach = ? and id = ?")
                .params(breach, id)
                .query(RequestRows::read)
                .optional()
                .orElseThrow(() -> new NotFound("request", String.valueOf(id)));
    }

    List<PoliceRequest> of(String breach) {
        return database.sql("select * from police_request where breach = ? order by id")
                .param(breach)
                .query(RequestRows::read)
                .list();
    }

    List<PoliceRequest> after(String breach, long number, int limit) {
        return database.sql(
                        "select * from police_request where breach = ? and id > ? order by id fetch first ? rows only")
                .params(breach, number, limit)
                .query(RequestRows::read)
                .list();
    }

    private static PoliceRequest read(ResultSet row, int number) throws SQLException {
        return new PoliceRequest(
                row.getLong("id"),
                row.getString("breach"),
                Asks.valueOf(word(row, "asks")),
                Channel.valueOf(word(row, "channel")),
                Objects.requireNonNull(instant(row, "received_at")),
                instant(row, "due_at"),
                row.getString("service"),
                row.getString("contact"),
                row.getString("case_number"),
                Basis.valueOf(word(row, "basis")),
                row.getString("basis_text"),
                row.getString("asked"),
                row.getObject("document", Long.class),
                row.getString("recorded_by"),
                Objects.requireNonNull(instant(row, "recorded_at")),
                answer(row),
                delay(row),
                row.getObject("evidence_hold", Long.class));
    }

    private static @Nullable Answer answer(ResultSet row) throws SQLException {
        if (row.getString("answer") == null) return null;
        return new Answer(
                Answer.Outcome.valueOf(word(row, "answer")),
                row.getString("answer_reason"),
                Objects.requireNonNull(instant(row, "answered_at")),
                row.getObject("answer_evidence", Long.class),
                row.getString("answer_recorded_by"),
                Objects.requireNonNull(instant(row, "answer_recorded_at")));
    }

    private static @Nullable Delay delay(ResultSet row) throws SQLException {
        Instant until = instant(row, "delay_until");
        if (until == null) return null;
        Set<PersonsNotice> scope = EnumSet.noneOf(PersonsNotice.class);
        if (row.getBoolean("delay_letters")) scope.add(PersonsNotice.LETTERS);
        if (row.getBoolean("delay_publication")) scope.add(PersonsNotice.PUBLICATION);
        return new Delay(
                scope,
                until,
                row.getString("delay_granted_by"),
                Objects.requireNonNull(instant(row, "delay_granted_at")),
                row.getString("delay_lifted_by"),
                instant(row, "delay_lifted_at"),
                row.getString("delay_lift_reason"));
    }

    private static String word(ResultSet row, String column) throws SQLException {
        return row.getString(column).toUpperCase(Locale.ROOT);
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static @Nullable OffsetDateTime column(@Nullable Instant at) {
        return at == null ? null : at.atOffset(UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
