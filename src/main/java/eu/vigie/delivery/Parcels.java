package eu.vigie.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads claimed rows with what they say: contents once, however many rows share them, and each row's own link in its words. */
@Component
class Parcels {

    private final JdbcClient database;
    private final Attachments attachments;
    private final OwnLinks links;

    Parcels(JdbcClient database, Attachments attachments, OwnLinks links) {
        this.database = database;
        this.attachments = attachments;
        this.links = links;
    }

    private record Content(String locale, String subject, String text, String html, boolean withFiles) {}

    List<Parcel> of(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, Content> contents = contents(ids);
        Map<String, List<Attachment>> files = attachments.of(contents.keySet().stream()
                .filter(digest -> Objects.requireNonNull(contents.get(digest)).withFiles())
                .toList());
        return database.sql("select * from delivery where id in (:ids) order by id")
                .param("ids", ids)
                .query((row, number) -> {
                    String digest = row.getString("content_digest");
                    Content content = Objects.requireNonNull(contents.get(digest));
                    return parcel(row, content, files.getOrDefault(digest, List.of()));
                })
                .list();
    }

    private Map<String, Content> contents(List<Long> ids) {
        Map<String, Content> contents = new HashMap<>();
        database.sql("select digest, locale, subject, text_part, html_part, attachments from letter_content"
                        + " where digest in (select content_digest from delivery where id in (:ids))")
                .param("ids", ids)
                .query(row -> {
                    contents.put(
                            row.getString(1),
                            new Content(
                                    row.getString(2),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getString(5),
                                    row.getInt(6) > 0));
                });
        return contents;
    }

    private Parcel parcel(ResultSet row, Content content, List<Attachment> files) throws SQLException {
        long id = row.getLong("id");
        return new Parcel(
                id,
                row.getString("owner"),
                row.getString("recipient"),
                row.getString("address"),
                row.getString("message_id"),
                row.getBoolean("capture_only"),
                row.getInt("attempts"),
                Sql.instant(row, "queued_at").plus(Duration.ofHours(row.getInt("pursued_hours"))),
                content.locale(),
                content.subject(),
                links.in(content.text(), id),
                links.in(content.html(), id),
                files);
    }
}
