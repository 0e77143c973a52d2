package eu.vigie.mailbox;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of the mail, on the database. */
@Component
class MailRows {

    private static final int AT_A_TIME = 20;

    /** After it another node, or the same after its restart, takes up what was begun. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final JdbcClient database;

    MailRows(JdbcClient database) {
        this.database = database;
    }

    /** Takes one that is due in hand; what another node was faster with is left out. */
    Optional<Waiting> claim(Instant now) {
        return database
                .sql("select * from incoming_mail where next_attempt_at <= ? order by next_attempt_at, id"
                        + " fetch first " + AT_A_TIME + " rows only")
                .param(now.atOffset(UTC))
                .query(MailRows::waiting)
                .list()
                .stream()
                .filter(one -> claimed(one, now))
                .findFirst();
    }

    private boolean claimed(Waiting one, Instant now) {
        Duration pause = LEASE.multipliedBy(Math.min(one.attempts() + 1, 15));
        return database.sql("update incoming_mail set attempts = attempts + 1, next_attempt_at = :lease"
                                + " where id = :id and attempts = :before and next_attempt_at <= :now")
                        .param("lease", now.plus(pause).atOffset(UTC))
                        .param("id", one.id())
                        .param("before", one.attempts())
                        .param("now", now.atOffset(UTC))
                        .update()
                == 1;
    }

    /** An attempt ended in trouble before the mail had its place: it does not count, and another follows. */
    void later(long id, Instant next) {
        again("attempts = attempts - 1 where attempts > 0 and next_attempt_at is not null", id, next);
    }

    /** What it says, and where it went. */
    void placed(Waiting row, ReadMail mail, State state, Where where) {
        database.sql("update incoming_mail set state = :state, next_attempt_at = null, message_id = :messageId,"
                        + " sender = :sender, sender_name = :name, subject = :subject, content = :content,"
                        + " unread = :unread, apart_reason = :reason, breach = :breach, signal = :signal,"
                        + " signal_group = :group, contact = :contact where id = :id")
                .param("state", state.code())
                .param("messageId", mail.messageId())
                .param("sender", mail.sender())
                .param("name", mail.senderName())
                .param("subject", mail.subject())
                .param("content", mail.text())
                .param("unread", String.join("\n", mail.unread()))
                .param("reason", where.reason())
                .param("breach", where.breach())
                .param("signal", where.signal())
                .param("group", where.group())
                .param("contact", where.contact())
                .param("id", row.id())
                .update();
    }

    /** Where it went; null for where it did not. */
    record Where(
            @Nullable String reason,
            @Nullable String breach,
            @Nullable Long signal,
            @Nullable Long group,
            @Nullable Long contact) {}

    /** It waits again, since a person has it read. */
    int release(long id, Instant now) {
        return again("attempts = 0, state = 'kept', released = true, breach = null where state = 'apart'", id, now);
    }

    /** It waits again, since its signal is of another case than it, or of none. */
    void join(long id, Instant now) {
        again(Waiting.UNREAD_STAYS + ", state = 'joining' where state in ('signal', 'contact')", id, now);
    }

    private int again(String how, long id, Instant next) {
        return database.sql("update incoming_mail set next_attempt_at = ?, " + how + " and id = ?")
                .params(next.atOffset(UTC), id)
                .update();
    }

    void acknowledged(long id) {
        database.sql("update incoming_mail set acknowledged = true where id = ?")
                .param(id)
                .update();
    }

    /** How many acknowledgements went since then, to that sender or (null) to all. */
    long acknowledged(Instant since, @Nullable String sender) {
        return database.sql("select count(*) from incoming_mail where acknowledged = true and kept_at > :since"
                        + (sender == null ? "" : " and lower(sender) = :sender"))
                .param("since", since.atOffset(UTC))
                .param("sender", sender == null ? "" : sender.toLowerCase(Locale.ROOT))
                .query(Long.class)
                .single();
    }

    /** Mails that others answer, by their Message-IDs, or the one of that number; first those that somebody decides about. */
    List<Earlier> earlier(Collection<String> messageIds, long number) {
        return database.sql("select breach, signal from incoming_mail where state <> 'apart' and (message_id in (:ids)"
                        + " or id = :number) order by signal desc nulls last, id desc fetch first 50 rows only")
                .param("ids", messageIds.isEmpty() ? List.of("") : messageIds)
                .param("number", number)
                .query((row, at) -> new Earlier(row.getString(1), row.getObject(2, Long.class)))
                .list();
    }

    record Earlier(@Nullable String breach, @Nullable Long signal) {}

    List<IncomingMail> list(@Nullable State state, long below, int limit) {
        return database.sql(
                        "select * from incoming_mail where id < :below" + (state == null ? "" : " and state = :state")
                                + " order by id desc fetch first :limit rows only")
                .param("below", below == 0 ? Long.MAX_VALUE : below)
                .param("state", state == null ? "" : state.code())
                .param("limit", limit)
                .query(MailRows::read)
                .list();
    }

    List<IncomingMail> find(String column, Object value) {
        return database.sql("select * from incoming_mail where " + column + " = ?")
                .param(value)
                .query(MailRows::read)
                .list();
    }

    private static Waiting waiting(ResultSet row, int number) throws SQLException {
        return new Waiting(
                row.getLong("id"),
                row.getString("digest"),
                row.getString("reference"),
                instant(row, "arrived_at"),
                row.getBoolean("whole"),
                row.getBoolean("released"),
                row.getInt("attempts"),
                row.getString("state").equals(State.JOINING.code()),
                row.getString("breach"),
                row.getObject("signal", Long.class));
    }

    private static IncomingMail read(ResultSet row, int number) throws SQLException {
        String unread = row.getString("unread");
        return new IncomingMail(
                row.getLong("id"),
                row.getString("reference"),
                row.getString("digest"),
                row.getLong("byte_size"),
                row.getBoolean("whole"),
                instant(row, "arrived_at"),
                instant(row, "kept_at"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("apart_reason"),
                text(row, "sender"),
                text(row, "sender_name"),
                text(row, "subject"),
                text(row, "content"),
                unread == null || unread.isEmpty() ? List.of() : List.of(unread.split("\n")),
                row.getString("breach"),
                row.getObject("signal", Long.class),
                row.getObject("contact", Long.class),
                row.getBoolean("acknowledged"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
