package eu.vigie.delivery;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what letters say, as the ledger keeps it. */
@Component
class SentContents {

    private final JdbcClient database;
    private final Attachments attachments;

    SentContents(JdbcClient database, Attachments attachments) {
        this.database = database;
        this.attachments = attachments;
    }

    List<String> digests(String owner) {
        return database.sql("select distinct content_digest from delivery where owner = ? order by content_digest")
                .param(owner)
                .query(String.class)
                .list();
    }

    SentLetter get(String digest) {
        List<String> with = attachments.of(List.of(digest)).getOrDefault(digest, List.of()).stream()
                .map(Attachment::print)
                .toList();
        return database.sql("select locale, subject, text_part, html_part from letter_content where digest = ?")
                .param(digest)
                .query((row, number) -> new SentLetter(
                        digest, row.getString(1), row.getString(2), row.getString(3), row.getString(4), with))
                .single();
    }
}
