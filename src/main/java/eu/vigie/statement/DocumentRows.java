package eu.vigie.statement;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Documents and what they state. */
@Repository
class DocumentRows {

    private final JdbcClient jdbc;

    DocumentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the place of what the same document stated as an earlier draft. */
    void put(OutgoingDocument document) {
        drop(document.subject());
        jdbc.sql("""
                insert into outgoing_document (breach, subject, kind, addressee, drafted_at)
                values (?, ?, ?, ?, ?)""")
                .params(document.breach(), document.subject(), document.kind())
                .param(document.addressee())
                .param(document.draftedAt().atOffset(UTC))
                .update();
        document.states().forEach((stated, content) -> jdbc.sql("""
                        insert into document_statement (document, statement, content)
                        select id, ?, ? from outgoing_document where subject = ?""")
                .params(stated.code(), content, document.subject())
                .update());
    }

    void drop(String subject) {
        jdbc.sql("""
                delete from document_statement
                where document in (select id from outgoing_document where subject = ?)""").param(subject).update();
        jdbc.sql("delete from outgoing_document where subject = ?")
                .param(subject)
                .update();
    }

    /** From then on others are held against it; what had gone stays gone. */
    void went(String subject, Instant at) {
        jdbc.sql("update outgoing_document set went_at = ? where subject = ? and went_at is null")
                .params(at.atOffset(UTC), subject)
                .update();
    }

    /** So that of two documents that are approved at once the second sees the first. */
    void lock(String breach) {
        jdbc.sql("select id from outgoing_document where breach = ? order by id for update")
                .param(breach)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    List<OutgoingDocument> of(String breach) {
        Map<Long, Map<Stated, String>> states = new HashMap<>();
        jdbc.sql("""
                select s.document, s.statement, s.content from document_statement s
                join outgoing_document d on d.id = s.document where d.breach = ?""").param(breach).query(row -> {
            Stated.named(row.getString("statement"))
                    .ifPresent(put(states, row.getLong("document"), row.getString("content")));
        });
        return jdbc.sql("select * from outgoing_document where breach = ? order by id")
                .param(breach)
                .query((row, number) -> document(row, states.getOrDefault(row.getLong("id"), Map.of())))
                .list();
    }

    private static java.util.function.Consumer<Stated> put(
            Map<Long, Map<Stated, String>> states, long document, String content) {
        return stated -> states.computeIfAbsent(document, first -> new EnumMap<>(Stated.class))
                .put(stated, content);
    }

    private static OutgoingDocument document(ResultSet row, Map<Stated, String> states) throws SQLException {
        OffsetDateTime went = row.getObject("went_at", OffsetDateTime.class);
        return new OutgoingDocument(
                row.getLong("id"),
                row.getString("breach"),
                row.getString("subject"),
                row.getString("kind"),
                row.getString("addressee"),
                row.getObject("drafted_at", OffsetDateTime.class).toInstant(),
                instant(went),
                states);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
