package eu.vigie.escalation;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Who waits for a message, and the messages that were written. */
@Repository
class Messages {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Messages(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** A person, at a speed: an exercise's messages keep apart from those of real cases. */
    record Reader(String person, int speed) {}

    /** Something a person waits to be told. */
    record Waiting(
            long call,
            String breach,
            int percent,
            Set<Medium> media,
            boolean wantsAnswer,
            List<String> insteadOf,
            Instant calledAt,
            Lateness calledLate) {}

    /** A message that was written, and the letters it is one of; null when it went by no letter. */
    record Written(long id, Reader reader, @Nullable Long notice) {}

    /** Everyone who waits. */
    List<Reader> waiting() {
        return jdbc.sql("select distinct person, speed from rung_call_person where waiting = true"
                        + " order by person, speed")
                .query((row, number) -> new Reader(row.getString(1), row.getInt(2)))
                .list();
    }

    List<Waiting> waiting(Reader reader) {
        return jdbc.sql("select p.call_id, c.breach, c.percent, c.media, c.acknowledge, p.stands_in_for, p.called_at,"
                        + " p.late_seconds"
                        + " from rung_call_person p join rung_call c on c.id = p.call_id"
                        + " where p.waiting = true and p.person = :person and p.speed = :speed order by p.call_id")
                .param("person", reader.person())
                .param("speed", reader.speed())
                .query((row, number) -> new Waiting(
                        row.getLong(1),
                        row.getString(2),
                        row.getInt(3),
                        Columns.media(row.getString(4)),
                        row.getBoolean(5),
                        Columns.names(row.getString(6)),
                        Columns.instant(row, 7),
                        new Lateness(row.getLong(8))))
                .list();
    }

    /** When each got the last one, of those written since then. */
    Map<Reader, Instant> last(Instant since) {
        var last = new HashMap<Reader, Instant>();
        jdbc.sql("select person, speed, max(written_at) from rung_message where written_at > :since"
                        + " group by person, speed")
                .param("since", Columns.utc(since))
                .query((row, number) -> Map.entry(new Reader(row.getString(1), row.getInt(2)), Columns.instant(row, 3)))
                .list()
                .forEach(one -> last.put(one.getKey(), one.getValue()));
        return last;
    }

    /** The last that each of those people got by letter. */
    List<Written> lastLetters(Collection<Reader> readers) {
        if (readers.isEmpty()) return List.of();
        return jdbc
                .sql("select id, person, speed, notice from rung_message where notice is not null and id in"
                        + " (select max(id) from rung_message where person in (:people) group by person, speed)")
                .param("people", readers.stream().map(Reader::person).collect(Collectors.toSet()))
                .query((row, number) -> new Written(
                        row.getLong(1), new Reader(row.getString(2), row.getInt(3)), row.getObject(4, Long.class)))
                .list()
                .stream()
                .filter(written -> readers.contains(written.reader()))
                .toList();
    }

    /** The calls that message told of. */
    List<Long> calls(Written message) {
        return jdbc.sql("select call_id from rung_call_person where message_id = :id")
                .param("id", message.id())
                .query(Long.class)
                .list();
    }

    /** What that message said is to be said again, in the next one. */
    void reopen(Written message) {
        jdbc.sql("update rung_call_person set waiting = true, message_id = null"
                        + " where message_id = :id and acknowledged_at is null")
                .param("id", message.id())
                .update();
    }

    long add(Reader reader, String breach, Instant at) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into rung_message (person, speed, breach, written_at)"
                        + " values (:person, :speed, :breach, :at)")
                .param("person", reader.person())
                .param("speed", reader.speed())
                .param("breach", breach)
                .param("at", Columns.utc(at))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    void sent(Collection<Long> messages, long notice) {
        jdbc.sql("update rung_message set notice = :notice where id in (:ids)")
                .param("notice", notice)
                .param("ids", messages)
                .update();
    }

    /** They wait no more: the message says it, or (null) there is nothing left to say. */
    void told(Reader reader, Collection<Waiting> waiting, @Nullable Long message) {
        batches.batchUpdate(
                "update rung_call_person set waiting = false, message_id = ?"
                        + " where call_id = ? and person = ? and speed = ? and waiting = true",
                waiting.stream()
                        .map(Waiting::call)
                        .distinct()
                        .map(call -> new @Nullable Object[] {message, call, reader.person(), reader.speed()})
                        .toList());
    }
}
