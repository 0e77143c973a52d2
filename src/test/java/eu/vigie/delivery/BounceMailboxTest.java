package eu.vigie.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import eu.vigie.OnPostgresqlToo;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** What the mail servers further on report comes to a mailbox, and from there to the letter's row. */
@OnPostgresqlToo
class BounceMailboxTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder = Path.of("");

    private final GreenMail imap = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private AnnotationConfigApplicationContext room = new AnnotationConfigApplicationContext();
    private FaultySink sink = sink();

    @BeforeEach
    void aLetterWasTaken() {
        imap.start();
        user();
        room = LedgerRoom.open(
                CLOCK,
                Map.of(
                        "vigie.data", folder.toString(),
                        "vigie.smtp.host", "127.0.0.1",
                        "vigie.smtp.port", sink.port(),
                        "vigie.bounce.address", "returned@host.example.com",
                        "vigie.bounce.imap.host", "127.0.0.1",
                        "vigie.bounce.imap.port", imap.getImap().getPort(),
                        "vigie.bounce.imap.username", "returned",
                        "vigie.bounce.imap.password", "secret-of-the-mailbox"));
        room.getBean(Dispatcher.class).destroy();
        room.getBean(Deliveries.class).queue("notice:1", false, List.of(letter("a"), letter("b")));
        LedgerRoom.send(room);
        assertThat(states()).containsExactly(DeliveryState.ACCEPTED, DeliveryState.ACCEPTED);
    }

    @AfterEach
    void close() throws Exception {
        room.close();
        imap.stop();
        sink.close();
    }

    @Test
    void everyLetterHasASenderOfItsOwn() {
        assertThat(sink.senders()).doesNotHaveDuplicates().hasSize(2).allMatch(line -> line.contains("<returned+"));
    }

    @ParameterizedTest
    @CsvSource({
        "failed,    5.1.1, smtp; 550 5.1.1 no such user,     PERMANENT_FAILURE, 5.1.1, 550 5.1.1 no such user",
        "failed,    5.2.2, 'X-Notes; mailbox full',          PERMANENT_FAILURE, 5.2.2, 5.2.2 X-Notes; mailbox full",
        "failed,    4.4.7, '',                               PERMANENT_FAILURE, 4.4.7, 4.4.7",
        "delivered, 2.0.0, smtp; 250 2.0.0 ok,               DELIVERED,          2.0.0, 250 2.0.0 ok",
        "delayed,   4.4.1, smtp; 421 4.4.1 no answer,        ACCEPTED,           2.0.0, 250 taken",
        "relayed,   2.0.0, smtp; 250 2.0.0 ok,               ACCEPTED,           2.0.0, 250 taken"
    })
    void whatAServerFurtherOnSaysIsOnTheRow(
            String action, String status, String diagnostic, DeliveryState state, String enhanced, String words) {
        returns(report(addressOf(0), action, status, diagnostic));
        read();
        assertThat(states()).containsExactly(state, DeliveryState.ACCEPTED);
        assertThat(row(0).enhancedStatus()).isEqualTo(enhanced);
        if (!words.equals("250 taken")) assertThat(row(0).lastReply()).isEqualTo(words);
        assertThat(flagged()).isZero();
        assertThat(unseen()).isZero();
    }

    @Test
    void theSameNotificationTwiceIsOneAndALaterSuccessMendsNothing() {
        for (var action : List.of("failed", "failed", "delivered")) {
            returns(report(addressOf(0), action, "5.1.1", "smtp; 550 5.1.1 no such user"));
            read();
        }
        assertThat(states()).containsExactly(DeliveryState.PERMANENT_FAILURE, DeliveryState.ACCEPTED);
        assertThat(room.getBean(Deliveries.class).counts("notice:1")).hasSize(2);
    }

    @Test
    void aForgedSealAnotherAddressOrABrokenReportIsForAPersonToRead() {
        returns(report(addressOf(0).replaceAll("\\.[0-9a-f]{16}@", ".0123456789abcdef@"), "failed", "5.1.1", ""));
        returns(report("returned@host.example.com", "failed", "5.1.1", ""));
        returns(report(addressOf(0), "exploded", "5.1.1", ""));
        returns(report(addressOf(0), "failed", "5.1.1", "").replace("message/delivery-status", "text/plain"));
        returns("To: " + addressOf(0) + "\r\nSubject: Question\r\n\r\nWho are you?\r\n");
        returns("To: " + addressOf(0) + "\r\nContent-Type: multipart/report; boundary=\"\r\n\r\n--\r\n");
        read();
        assertThat(states()).containsExactly(DeliveryState.ACCEPTED, DeliveryState.ACCEPTED);
        assertThat(mailbox()).as("each flagged").hasSize(6).allSatisfy(mail -> assertThat(
                        mail.isSet(Flags.Flag.FLAGGED))
                .as(new String(bytes(mail), StandardCharsets.UTF_8))
                .isTrue());
    }

    @Test
    void anOutOfOfficeAnswerIsOfNoConcern() {
        returns("To: " + addressOf(1)
                + "\r\nAuto-Submitted: auto-replied (vacation)\r\nSubject: Away\r\n\r\nAway.\r\n");
        read();
        assertThat(states()).containsOnly(DeliveryState.ACCEPTED);
        assertThat(flagged()).isZero();
    }

    @Test
    void aMailboxThatDoesNotAnswerIsAskedAgain() {
        returns(report(addressOf(1), "failed", "5.1.1", ""));
        imap.stop();
        read();
        assertThat(states()).containsOnly(DeliveryState.ACCEPTED);
    }

    @ParameterizedTest
    @CsvSource({"returned@host.example.com, ''", "'', imap.host.example.com", "no address, imap.host.example.com"})
    void halfASettingStopsTheStart(String address, String host) {
        assertThatThrownBy(() -> new BounceSettings(address, host, 993, host, host, "INBOX", ""))
                .hasMessageContaining("VIGIE_BOUNCE_ADDRESS");
    }

    /** "yes" would otherwise mean that the line is in the clear. */
    @Test
    void aWordThatIsNeitherTrueNorFalseStopsTheStart() {
        assertThatThrownBy(() -> new BounceSettings("", "", 993, "", "", "INBOX", "yes"))
                .hasMessageContaining("VIGIE_BOUNCE_IMAP_TLS");
    }

    private void read() {
        room.getBean(BounceMailbox.class).read();
    }

    private GreenMailUser user() {
        return imap.setUser("returned@host.example.com", "returned", "secret-of-the-mailbox");
    }

    private void returns(String mail) {
        try {
            user().deliver(new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private List<StoredMessage> mailbox() {
        try {
            return imap.getManagers().getImapHostManager().getInbox(user()).getMessages();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static byte[] bytes(StoredMessage mail) {
        try {
            return mail.getMimeMessage().getInputStream().readAllBytes();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private long flagged() {
        return mailbox().stream().filter(mail -> mail.isSet(Flags.Flag.FLAGGED)).count();
    }

    private long unseen() {
        return mailbox().stream().filter(mail -> !mail.isSet(Flags.Flag.SEEN)).count();
    }

    private String addressOf(int letter) {
        return new ReturnPath("returned@host.example.com", "secret-of-the-mailbox")
                .of(row(letter).id());
    }

    private Delivery row(int letter) {
        return room.getBean(Deliveries.class).rows("notice:1", null, 0, 10).get(letter);
    }

    private List<DeliveryState> states() {
        return room.getBean(Deliveries.class).rows("notice:1", null, 0, 10).stream()
                .map(Delivery::state)
                .toList();
    }

    private static Outgoing letter(String name) {
        return new Outgoing(
                name, name + "@c1.example.com", "2026-0001/1/" + name, Locale.FRENCH, "Sujet", "Texte", "<p>Texte</p>");
    }

    private static FaultySink sink() {
        try {
            return new FaultySink();
        } catch (IOException taken) {
            throw new IllegalStateException(taken);
        }
    }

    private static String report(String to, String action, String status, String diagnostic) {
        return """
                Return-Path: <>
                From: Mail Delivery System <mailer-daemon@mx.example.com>
                To: %s
                Subject: Undelivered Mail Returned to Sender
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="cut"

                --cut
                Content-Type: text/plain; charset=us-ascii

                It could not be delivered.
                --cut
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.com

                Final-Recipient: rfc822; a@c1.example.com
                Action: %s
                Status: %s
                Diagnostic-Code: %s

                --cut
                Content-Type: text/rfc822-headers

                Subject: Sujet
                --cut--
                """.formatted(to, action, status, diagnostic).replace("\n", "\r\n");
    }
}
