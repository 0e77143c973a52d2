package eu.vigie.contact;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Contacts on the database. */
@Component
class ContactRows {

    private final JdbcClient database;
    private final JdbcTemplate batches;

    ContactRows(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** The contact under the number that it gets. */
    Contact add(Contact contact) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        database.sql("insert into third_party_contact (breach, party, channel, direction, happened_at, who, content,"
                        + " recorded_by, recorded_at) values (:breach, :party, :channel, :direction, :happened, :who, :content,"
                        + " :person, :now)")
                .param("breach", contact.breach())
                .param("party", contact.party().code())
                .param("channel", contact.channel().code())
                .param("direction", contact.direction().code())
                .param("happened", contact.happenedAt().atOffset(UTC))
                .param("who", contact.who())
                .param("content", contact.content())
                .param("person", contact.recordedBy())
                .param("now", contact.recordedAt().atOffset(UTC))
                .update(key, "id");
        Contact added = contact.numbered(Objects.requireNonNull(key.getKey()).longValue());
        batches.batchUpdate(
                "insert into third_party_contact_evidence (contact, evidence) values (?, ?)",
                added.evidence().stream()
                        .map(evidence -> new Object[] {added.id(), evidence})
                        .toList());
        return added;
    }

    List<Contact> after(String breach, long number, int limit) {
        return list("breach = ? and id > ? order by id", breach, number, limit);
    }

    List<Contact> below(String breach, long number, int limit) {
        return list("breach = ? and id < ? order by id desc", breach, number, limit);
    }

    Optional<Long> withEvidence(long evidence) {
        return database.sql("select contact from third_party_contact_evidence where evidence = ?"
                        + " order by contact fetch first 1 row only")
                .param(evidence)
                .query(Long.class)
                .optional();
    }

    List<Contact> told(String breach, int limit) {
        return list("breach = ? and id > ? and direction = 'incoming' order by happened_at, id", breach, 0, limit);
    }

    private List<Contact> list(String which, String breach, long number, int limit) {
        var found = database.sql("select * from third_party_contact where " + which + " fetch first ? rows only")
                .params(breach, number, limit)
                .query(ContactRows::read)
                .list();
        var evidence = evidence(found.stream().map(Contact::id).toList());
        return found.stream()
                .map(one -> one.with(evidence.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private Map<Long, List<Long>> evidence(List<Long> contacts) {
        Map<Long, List<Long>> belonging = new HashMap<>();
        if (contacts.isEmpty()) return belonging;
        database.sql("select contact, evidence from third_party_contact_evidence where contact in (:contacts)"
                        + " order by evidence")
                .param("contacts", contacts)
                .query(row -> {
                    belonging
                            .computeIfAbsent(row.getLong(1), first -> new ArrayList<>())
                            .add(row.getLong(2));
                });
        return belonging;
    }

    private static Contact read(ResultSet row, int number) throws SQLException {
        return new Contact(
                row.getLong("id"),
                row.getString("breach"),
                ThirdParty.valueOf(word(row, "party")),
                Channel.valueOf(word(row, "channel")),
                Direction.valueOf(word(row, "direction")),
                instant(row, "happened_at"),
                row.getString("who"),
                row.getString("content"),
                List.of(),
                row.getString("recorded_by"),
                instant(row, "recorded_at"));
    }

    private static String word(ResultSet row, String column) throws SQLException {
        return row.getString(column).toUpperCase(Locale.ROOT);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
