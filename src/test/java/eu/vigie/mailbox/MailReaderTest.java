package eu.vigie.mailbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of a mail that is malformed, or made to stop its reader. */
class MailReaderTest {

    private static final Instant ARRIVED = Instant.parse("2026-11-24T10:00:00Z");
    private static final String HEAD =
            "From: Somebody <a@c1.example.com>\r\nTo: incidents+k7@host.example.com\r\nSubject: Look\r\n";

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: text/plain; charset=",
                "Content-Language: \"en",
                "Content-Type: text/plain\r\nContent-Disposition: ;;"
            })
    void aHeaderThatCannotBeReadCountsAsAbsentAndEverythingElseIsRead(String header) throws Exception {
        var mail = read(HEAD + header + "\r\n\r\nPlease look.\r\n");
        assertThat(mail.sender()).isEqualTo("a@c1.example.com");
        assertThat(mail.subject()).isEqualTo("Look");
        assertThat(mail.recipients()).containsExactly("incidents+k7@host.example.com");
        assertThat(mail.text()).isEqualTo("Please look.");
        assertThat(mail.unread()).isEmpty();
    }

    @Test
    void ofCountlessPartsTheFirstAreReadAndTheOthersAreNamed() throws Exception {
        var parts = "--x\r\n\r\nPlease look.\r\n" + "--x\n\na\n".repeat(2_000) + "--x--\r\n";
        var mail = read(HEAD + "Content-Type: multipart/mixed; boundary=x\r\n\r\n" + parts);
        assertThat(mail.sender()).isEqualTo("a@c1.example.com");
        assertThat(mail.text()).isEqualTo("Please look.");
        assertThat(mail.unread()).contains("further parts");
    }

    @Test
    void noMorePartsAreMadeThanAreWanted() throws Exception {
        var countless = new BoundedParts(multipart("--x\n\na\n".repeat(2_000) + "--x--\n"), 3);
        assertThat(countless.first()).hasSize(3);
        assertThat(countless.cut()).isTrue();
        var few = new BoundedParts(multipart("--x\n\na\n".repeat(2) + "--x--\n"), 3);
        assertThat(few.first()).hasSize(2);
        assertThat(few.cut()).isFalse();
        var headers = new BoundedParts(multipart("--x\n\na\n--x\n" + "a:\n".repeat(2_000) + "\nb\n--x--\n"), 3);
        assertThat(headers.first()).hasSize(1);
        assertThat(headers.cut()).isTrue();
    }

    @Test
    void aBoundaryOfThousandsOfCharactersIsNotLookedFor() throws Exception {
        var source = new ByteArrayDataSource(new byte[0], "multipart/mixed; boundary=" + "a".repeat(50_000));
        assertThatThrownBy(() -> new BoundedParts(source, 3).first())
                .isInstanceOf(MessagingException.class)
                .hasMessageContaining("too long");
        var unnamed = new ByteArrayDataSource(
                ("--" + "a".repeat(50_000) + "\n\nb\n").getBytes(ISO_8859_1), "multipart/mixed");
        assertThatThrownBy(() -> new BoundedParts(unnamed, 3).first())
                .as("the first line of the body would be one")
                .isInstanceOf(MessagingException.class);
    }

    @Test
    void aMailOfCountlessHeadersIsNotUnderstood() throws Exception {
        assertThat(read("X: y\r\n".repeat(MailHead.MOST_FIELDS - 3) + HEAD + "\r\nbody")
                        .sender())
                .isEqualTo("a@c1.example.com");
        var mail = read(HEAD + "X: y\r\n".repeat(MailHead.MOST_FIELDS) + "\r\nbody");
        assertThat(mail.sender()).isEmpty();
        assertThat(mail.unread()).containsExactly("mail");
        assertThat(read("X: y\r\r\n".repeat(MailHead.MOST_FIELDS) + HEAD + "\r\nbody")
                        .unread())
                .as("a common way to end lines wrongly")
                .containsExactly("mail");
    }

    @Test
    @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aLongHeaderWithoutAnAddressIsReadInNoTime() throws Exception {
        var mail = read("To: a@c1.example.com, " + "a".repeat(900_000) + "\r\n\r\nbody");
        assertThat(mail.recipients()).containsExactly("a@c1.example.com");
    }

    private static ByteArrayDataSource multipart(String parts) {
        return new ByteArrayDataSource(parts.getBytes(ISO_8859_1), "multipart/mixed; boundary=x");
    }

    private ReadMail read(String mail) throws IOException, MessagingException {
        Path file = Files.write(folder.resolve("mail.eml"), mail.getBytes(ISO_8859_1));
        return new MailReader(Set.of()).read(file, ARRIVED, read -> read);
    }
}
