package eu.vigie.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import eu.vigie.OnPostgresqlToo;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnPostgresqlToo
class AttachmentsTest {

    private static final byte[] PDF = new byte[200_000];

    static {
        new Random(1).nextBytes(PDF);
    }

    @TempDir
    Path folder = Path.of("");

    @Test
    void aFileArrivesByteForByteBesideTheLetter() throws Exception {
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try (var room = LedgerRoom.open(
                Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC),
                Map.of(
                        "vigie.data",
                        folder.toString(),
                        "vigie.smtp.host",
                        "127.0.0.1",
                        "vigie.smtp.port",
                        mail.getSmtp().getPort(),
                        "vigie.node",
                        "one"))) {
            var file = new Attachment("2026-0001-1.pdf", "application/pdf", PDF);
            room.getBean(Ledger.class)
                    .queue("filing:1", false, List.of(letter("one", List.of(file)), letter("two", List.of())));
            LedgerRoom.send(room);

            assertThat(mail.waitForIncomingEmail(120_000, 2)).isTrue();
            var with = (Multipart) mail.getReceivedMessages()[0].getContent();
            assertThat(mail.getReceivedMessages()[1].getContentType()).startsWith("multipart/alternative");
            assertThat(with.getContentType()).startsWith("multipart/mixed");
            BodyPart attached = with.getBodyPart(1);
            assertThat(attached.getFileName()).isEqualTo("2026-0001-1.pdf");
            assertThat(attached.getContentType()).startsWith("application/pdf");
            assertThat(attached.getInputStream().readAllBytes()).isEqualTo(PDF);
        } finally {
            mail.stop();
        }
    }

    private static Outgoing letter(String key, List<Attachment> files) {
        return new Outgoing(
                "DPA", key + "@dpa.example.com", key, Locale.FRENCH, "Sujet", "Texte", "<p>Texte</p>", files);
    }

    @Test
    void moreThanAMailboxIsSureToTakeIsRefused() {
        assertThatThrownBy(() -> new Attachment("a.pdf", "application/pdf", new byte[Attachment.LARGEST + 1]))
                .hasMessageContaining("a.pdf");
    }
}
