package eu.vigie.escalation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When to look whether a mail server has taken the letter of a message. Each is looked at once, and then written again or left. */
@Repository
class LettersLookedAt {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    LettersLookedAt(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void plan(Collection<Long> messages, Instant at) {
        batches.batchUpdate(
                "insert into letter_to_look_at (message, look_at) values (?, ?)",
                messages.stream()
                        .map(message -> new Object[] {message, Columns.utc(at)})
                        .toList());
    }

    List<Messages.Written> due(Instant now) {
        return jdbc.sql("select m.id, m.person, m.speed, m.notice from letter_to_look_at l"
                        + " join rung_message m on m.id = l.message where l.look_at <= :now order by l.look_at, m.id")
                .param("now", Columns.utc(now))
                .query((row, number) -> new Messages.Written(
                        row.getLong(1),
                        new Messages.Reader(row.getString(2), row.getInt(3)),
                        row.getObject(4, Long.class)))
                .list();
    }

    void done(Messages.Written message) {
        jdbc.sql("delete from letter_to_look_at where message = :message")
                .param("message", message.id())
                .update();
    }
}
