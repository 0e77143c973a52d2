package eu.vigie.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import eu.vigie.OnPostgresqlToo;
import eu.vigie.SilentPort;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnPostgresqlToo
class DialogueTest {

    private static final Instant START = Instant.parse("2026-11-24T10:00:00Z");

    private final HandClock clock = new HandClock();
    private AnnotationConfigApplicationContext room = new AnnotationConfigApplicationContext();

    @TempDir
    Path folder = Path.of("");

    /** A clock that a test moves. */
    static final class HandClock extends Clock {
        private Instant now = START;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return InstantSource.fixed(now).withZone(zone);
        }

        @Override
        public Instant instant() {
            return now;
        }

        void pass(Duration time) {
            now = now.plus(time);
        }
    }

    @AfterEach
    void close() {
        room.close();
    }

    private Deliveries open(int port) {
        room = LedgerRoom.open(
                clock,
                Map.of(
                        "vigie.data",
                        folder.toString(),
                        "vigie.mail-from",
                        "Vigie <vigie@host.example.com>",
                        "vigie.smtp.host",
                        port == 0 ? "" : "127.0.0.1",
                        "vigie.smtp.port",
                        port,
                        "vigie.node",
                        "one"));
        return room.getBean(Deliveries.class);
    }

    private static Outgoing letter(String address) {
        return new Outgoing(
                "c1", address, "2026-0001/1/c1:" + address + "/1", Locale.FRENCH, "Sujet é", "Texte é", "<p>é</p>");
    }

    private Delivery row() {
        return room.getBean(Deliveries.class).rows("notice:1", null, 0, 10).get(0);
    }

    private void queue(String... addresses) {
        room.getBean(Ledger.class)
                .queue(
                        "notice:1",
                        false,
                        List.of(addresses).stream().map(DialogueTest::letter).toList());
    }

    private void send() {
        LedgerRoom.send(room);
    }

    private static GreenMail server(int port) {
        GreenMail mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        return mail;
    }

    /** The server that nobody found there until now. */
    private static GreenMail upAfter(SilentPort down) {
        down.close();
        return server(down.port());
    }

    @Test
    void aServerThatIsDownGetsTheSameLetterWhenItIsUp() throws Exception {
        SilentPort down = SilentPort.any();
        Deliveries deliveries = open(down.port());
        queueQuietly("a@c1.example.com");
        send();
        assertThat(row().state()).isEqualTo(DeliveryState.TEMPORARY_FAILURE);
        String id = row().messageId();
        GreenMail mail = upAfter(down);
        try {
            send();
            assertThat(mail.getReceivedMessages()).isEmpty();
            clock.pass(Duration.ofMinutes(1));
            send();
            MimeMessage got = mail.getReceivedMessages()[0];
            assertThat(got.getMessageID()).isEqualTo(id);
            assertThat(got.getSubject()).isEqualTo("Sujet é");
            assertThat(got.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(got.getSentDate()).isEqualTo(START.plusSeconds(60));
            assertThat(got.getContentType()).startsWith("multipart/alternative");
            assertThat(row().state()).isEqualTo(DeliveryState.ACCEPTED);
            assertThat(row().attempts()).isEqualTo(2);
            assertThat(row().lastReply()).startsWith("250");
            assertThat(deliveries.counts("notice:1")).isEqualTo(Map.of(DeliveryState.ACCEPTED, 1L));
        } finally {
            mail.stop();
        }
    }

    /** Puts it on the ledger without waking the senders, which would race with the test's own hand. */
    private void queueQuietly(String address) {
        room.getBean(Dispatcher.class).destroy();
        queue(address);
    }

    @Test
    void aRowLeftInDoubtIsSentAgainWithTheSameMessageId() throws Exception {
        GreenMail mail = server(0);
        try {
            open(mail.getSmtp().getPort());
            queueQuietly("a@c1.example.com");
            room.getBean(Outbox.class).claim(true, Handful.FIRST);
            String id = row().messageId();
            assertThat(row().state()).isEqualTo(DeliveryState.IN_DOUBT);
            send();
            assertThat(mail.getReceivedMessages()).isEmpty();
            room.getBean(JdbcClient.class)
                    .sql("update delivery set claimed_by = 'one#before-the-restart'")
                    .update();
            room.getBean(Outbox.class).takeBack();
            send();
            assertThat(mail.getReceivedMessages()).hasSize(1);
            assertThat(mail.getReceivedMessages()[0].getMessageID()).isEqualTo(id);
        } finally {
            mail.stop();
        }
    }

    @Test
    void anotherNodesRowIsSentAgainAfterItsLease() throws Exception {
        GreenMail mail = server(0);
        try {
            open(mail.getSmtp().getPort());
            queueQuietly("a@c1.example.com");
            room.getBean(Outbox.class).claim(true, Handful.FIRST);
            room.getBean(JdbcClient.class)
                    .sql("update delivery set claimed_by = 'two#x'")
                    .update();
            room.getBean(Outbox.class).takeBack();
            send();
            assertThat(mail.getReceivedMessages()).isEmpty();
            clock.pass(Outbox.LEASE);
            send();
            assertThat(mail.getReceivedMessages()).hasSize(1);
        } finally {
            mail.stop();
        }
    }

    /** A server with a mind of its own about one command; answers as scripted until the script ends, then takes all. */
    private static Thread scripted(ServerSocket socket, String command, String answer, int times) {
        Thread thread = new Thread(() -> {
            int[] left = {times};
            while (!socket.isClosed()) {
                try (Socket client = socket.accept()) {
                    talk(client, command, answer, left);
                } catch (IOException hungUp) {
                    // The next client is served; with the socket closed there is none.
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void talk(Socket client, String command, String answer, int[] left) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        PrintWriter out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.US_ASCII);
        out.print("220 ready\r\n");
        out.flush();
        boolean data = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (data && !line.equals(".")) {
                continue;
            }
            String reply = line.equals("DATA") ? "354 go" : "250 ok";
            if (line.startsWith(command) && left[0]-- > 0) {
                reply = answer;
            }
            data = reply.startsWith("354");
            out.print(reply + "\r\n");
            out.flush();
        }
    }

    private void meet(String command, String answer) throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            scripted(socket, command, answer, 1);
            open(socket.getLocalPort());
            queueQuietly("a@c1.example.com");
            send();
            firstState = row().state();
            firstReply = String.valueOf(row().lastReply());
            clock.pass(Duration.ofMinutes(1));
            send();
        }
    }

    private DeliveryState firstState = DeliveryState.QUEUED;
    private String firstReply = "";

    @Test
    void aRecipientRefusedForNowIsTriedAgain() throws Exception {
        meet("RCPT", "450 4.2.1 mailbox busy");
        assertThat(firstState).isEqualTo(DeliveryState.TEMPORARY_FAILURE);
        assertThat(firstReply).startsWith("450");
        assertThat(row().state()).isEqualTo(DeliveryState.ACCEPTED);
    }

    @Test
    void aRecipientRefusedForGoodIsNotTriedAgainUnlessAsked() throws Exception {
        meet("RCPT", "550 5.1.1 no such mailbox");
        assertThat(firstState).isEqualTo(DeliveryState.PERMANENT_FAILURE);
        assertThat(firstReply).startsWith("550");
        assertThat(row().state()).isEqualTo(DeliveryState.PERMANENT_FAILURE);
        assertThat(room.getBean(Deliveries.class).retry("notice:1", Set.of(DeliveryState.PERMANENT_FAILURE)))
                .isEqualTo(1);
        assertThat(row().state()).isEqualTo(DeliveryState.QUEUED);
    }

    @Test
    void aLetterRefusedForGoodAfterItsDataIsAPermanentFailure() throws Exception {
        meet(".", "554 5.7.1 rejected");
        assertThat(firstState).isEqualTo(DeliveryState.PERMANENT_FAILURE);
    }

    @Test
    void aRefusedSenderIsNotTheRecipientsFault() throws Exception {
        meet("MAIL", "553 5.7.1 sender refused");
        assertThat(firstState).isEqualTo(DeliveryState.TEMPORARY_FAILURE);
        assertThat(row().state()).isEqualTo(DeliveryState.ACCEPTED);
    }

    @Test
    void afterTwoDaysTryingEnds() throws Exception {
        try (SilentPort down = SilentPort.any()) {
            open(down.port());
            queueQuietly("a@c1.example.com");
            clock.pass(BackOff.GIVE_UP);
            send();
            assertThat(row().state()).isEqualTo(DeliveryState.PERMANENT_FAILURE);
        }
    }

    @Test
    void aLetterThatIsPursuedForLongerIsSentWhenTheServerComesUpAfterAWeek() throws Exception {
        SilentPort down = SilentPort.any();
        open(down.port());
        room.getBean(Dispatcher.class).destroy();
        room.getBean(Ledger.class).queue("notice:1", false, List.of(letter("a@c1.example.com")), Duration.ofDays(30));
        for (int hour = 0; hour < 7 * 24; hour += 12) {
            send();
            assertThat(row().state()).isIn(DeliveryState.TEMPORARY_FAILURE, DeliveryState.QUEUED);
            clock.pass(Duration.ofHours(12));
        }
        var mail = upAfter(down);
        try {
            send();
            assertThat(row().state()).isEqualTo(DeliveryState.ACCEPTED);
            assertThat(mail.getReceivedMessages()).hasSize(1);
            clock.pass(Duration.ofHours(2));
            send();
            assertThat(mail.getReceivedMessages()).hasSize(1);
        } finally {
            mail.stop();
        }
    }

    @Test
    void withoutAServerTheLetterIsCapturedAndCanBeRead() {
        open(0);
        queueQuietly("a@c1.example.com");
        queue("a@c1.example.com", "not an address\r\nBcc: b@c2.example.com");
        send();
        assertThat(row().state()).isEqualTo(DeliveryState.ACCEPTED);
        assertThat(row().captured()).isTrue();
        CapturedMail captured = room.getBean(CapturedMail.class);
        assertThat(captured.newest(null, 10)).hasSize(1);
        CapturedMail.Content content = captured.read(row().id());
        assertThat(content.text().strip()).isEqualTo("Texte é");
        assertThat(content.html().strip()).isEqualTo("<p>é</p>");
        assertThat(content.headers())
                .containsEntry("Subject", "Sujet é")
                .containsEntry("Message-ID", row().messageId());
        assertThat(room.getBean(Deliveries.class).rows("notice:1", DeliveryState.PERMANENT_FAILURE, 0, 10))
                .hasSize(1);
    }

    @Test
    void anExerciseReachesNoServer() throws Exception {
        GreenMail mail = server(0);
        try {
            open(mail.getSmtp().getPort());
            room.getBean(Dispatcher.class).destroy();
            room.getBean(Ledger.class).queue("notice:1", true, List.of(letter("a@c1.example.com")));
            send();
            assertThat(mail.getReceivedMessages()).isEmpty();
            assertThat(row().captured()).isTrue();
        } finally {
            mail.stop();
        }
    }
}
