package eu.vigie.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import eu.vigie.OnPostgresqlToo;
import eu.vigie.SmallHouse.StandingClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A mail that its server does not hand out is neither kept as something else nor in the way of those behind it. */
@OnPostgresqlToo
class UnfetchedMailTest {

    private static final int MEGABYTE = 1 << 20;

    private final GreenMail imap = imap();
    private final RefusingLine line = line(imap.getImap().getPort());
    private final StandingClock clock = new StandingClock();
    private final DataSource source = MailTables.fresh(clock.instant());
    private final JdbcClient database = JdbcClient.create(source);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @TempDir
    Path folder = Path.of("");

    @AfterEach
    void close() throws Exception {
        line.close();
        imap.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO", "BAD"})
    void aMailThatTheServerRefusesIsFlaggedAndTheNextIsRead(String word) {
        arrives("first", 100);
        arrives("second", 100);
        arrives("third", 100);
        line.refuse(1, 0, word);
        line.refuse(2, 0, word);
        read();
        assertThat(marked(Flags.Flag.FLAGGED)).containsExactly(true, true, false);
        assertThat(marked(Flags.Flag.SEEN)).containsExactly(false, false, true);
        assertThat(sizes()).hasSize(1).allMatch(size -> size > 100);
        assertThat(meters.counter("vigie.mailbox", "outcome", "unfetched").count())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO", "BAD"})
    void aMailOfWhichAFurtherMegabyteIsRefusedIsNotKeptAsAWholeOne(String word) {
        arrives("large", MEGABYTE + MEGABYTE / 2);
        line.refuse(1, MEGABYTE, word);
        read();
        assertThat(sizes()).isEmpty();
        assertThat(marked(Flags.Flag.FLAGGED)).containsExactly(true);
        assertThat(marked(Flags.Flag.SEEN)).containsExactly(false);
    }

    @Test
    void aMailOfSeveralMegabytesIsKeptWhole() {
        arrives("large", MEGABYTE + MEGABYTE / 2);
        read();
        assertThat(sizes()).hasSize(1).allMatch(size -> size > MEGABYTE + MEGABYTE / 2);
        assertThat(marked(Flags.Flag.FLAGGED)).containsExactly(false);
        assertThat(marked(Flags.Flag.SEEN)).containsExactly(true);
    }

    @Test
    void aFaultOfTheDiskHereMarksNothingAndTheMailIsReadAgain() throws Exception {
        Path blocked = Files.writeString(folder.resolve("incoming-mail"), "no folder");
        arrives("first", 100);
        read();
        assertThat(marked(Flags.Flag.FLAGGED)).containsExactly(false);
        assertThat(marked(Flags.Flag.SEEN)).containsExactly(false);
        Files.delete(blocked);
        read();
        assertThat(sizes()).hasSize(1);
        assertThat(marked(Flags.Flag.SEEN)).containsExactly(true);
    }

    @Test
    void aFaultOfTheDiskIsToldFromOneOfTheMail() throws Exception {
        var full = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("the disk is full");
            }
        };
        assertThatThrownBy(() -> Spool.fetch(message("first", 100), true, full)).isInstanceOf(IOException.class);
        var refused = new MimeMessage(Session.getInstance(new Properties())) {
            @Override
            public void writeTo(OutputStream out) throws IOException {
                throw new IOException("BAD");
            }
        };
        assertThatThrownBy(() -> Spool.fetch(refused, true, OutputStream.nullOutputStream()))
                .isInstanceOf(MessagingException.class);
    }

    /** Estimates of a server may be too large or too small. */
    @ParameterizedTest
    @CsvSource({
        "0,       0,       true",
        "0,       900,     true",
        "1048576, 1500000, true",
        "1048576, 1000000, true",
        "1048576, 1048576, false",
        "2097152, -1,      true",
        "900,     1000,    false",
        "900,     800,     false",
        "900,     -1,      false"
    })
    void aMailIsCutWhereItEndsWithAStretchAndIsNotOfTheSizeThatWasSaid(long size, int said, boolean cut) {
        assertThat(Spool.cut(size, said)).isEqualTo(cut);
    }

    private void read() {
        var settings = new MailboxSettings(
                "127.0.0.1", line.port(), "incidents", "secret-of-the-mailbox", "", "INBOX", "", "", false);
        var kept = new KeptMail(database, new JdbcTransactionManager(source), clock);
        new Mailbox(settings, new Spool(folder, clock), kept, meters).read();
    }

    private List<Long> sizes() {
        return database.sql("select byte_size from incoming_mail order by id")
                .query(Long.class)
                .list();
    }

    private List<Boolean> marked(Flags.Flag flag) {
        return mailbox().stream().map(mail -> mail.isSet(flag)).toList();
    }

    private List<StoredMessage> mailbox() {
        try {
            return imap.getManagers().getImapHostManager().getInbox(user()).getMessages();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private GreenMailUser user() {
        return imap.setUser("incidents@host.example.com", "incidents", "secret-of-the-mailbox");
    }

    private void arrives(String subject, int length) {
        try {
            user().deliver(message(subject, length));
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static MimeMessage message(String subject, int length) throws MessagingException {
        String body = ("x".repeat(98) + "\r\n").repeat(length / 100 + 1);
        String mail =
                "From: a@c1.example.com\r\nTo: incidents@host.example.com\r\nSubject: " + subject + "\r\n\r\n" + body;
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail.getBytes(UTF_8)));
    }

    private static GreenMail imap() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        return server;
    }

    private static RefusingLine line(int server) {
        try {
            return new RefusingLine(server);
        } catch (IOException taken) {
            throw new IllegalStateException(taken);
        }
    }
}
