package eu.vigie.delivery;

import eu.vigie.refusal.NotFound;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads captured letters back from their files. */
@Component
class CapturedFiles implements CapturedMail {

    private static final Session SESSION = Session.getInstance(new Properties());

    private final JdbcClient database;
    private final CaptureFolder folder;

    CapturedFiles(JdbcClient database, CaptureFolder folder) {
        this.database = database;
        this.folder = folder;
    }

    @Override
    public List<Captured> newest(@Nullable Long below, int limit) {
        return database.sql("select d.id, d.owner, d.address, c.subject, d.updated_at from delivery d"
                        + " join letter_content c on c.digest = d.content_digest"
                        + " where d.captured_file is not null and d.id < ? order by d.id desc fetch first ? rows only")
                .param(below == null ? Long.MAX_VALUE : below)
                .param(limit)
                .query((row, number) -> new Captured(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        Sql.instant(row, "updated_at")))
                .list();
    }

    private record Kept(String owner, String file) {}

    @Override
    public Content read(long id) {
        Kept kept = database.sql("select owner, captured_file from delivery where id = ? and captured_file is not null")
                .param(id)
                .query((row, number) -> new Kept(row.getString(1), row.getString(2)))
                .optional()
                .orElseThrow(() -> new NotFound("captured", String.valueOf(id)));
        try {
            return content(kept.owner(), Files.readAllBytes(folder.file(kept.file())));
        } catch (IOException | MessagingException gone) {
            throw new NotFound("captured", String.valueOf(id));
        }
    }

    private static Content content(String owner, byte[] bytes) throws IOException, MessagingException {
        MimeMessage message = new MimeMessage(SESSION, new ByteArrayInputStream(bytes));
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : Collections.list(message.getAllHeaders())) {
            headers.put(header.getName(), MimeUtility.decodeText(MimeUtility.unfold(header.getValue())));
        }
        MimeMultipart parts = (MimeMultipart) message.getContent();
        return new Content(
                owner,
                headers,
                String.valueOf(parts.getBodyPart(0).getContent()),
                String.valueOf(parts.getBodyPart(1).getContent()),
                new String(bytes, StandardCharsets.UTF_8));
    }
}
