package eu.vigie.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import eu.vigie.OnPostgresqlToo;
import eu.vigie.SmallHouse.StandingClock;
import eu.vigie.breach.Breach;
import eu.vigie.breach.Breaches;
import eu.vigie.contact.Channel;
import eu.vigie.contact.Contact;
import eu.vigie.contact.Contacts;
import eu.vigie.contact.Direction;
import eu.vigie.contact.ThirdParty;
import eu.vigie.evidence.Evidence;
import eu.vigie.evidence.EvidenceItem;
import eu.vigie.signal.Signals;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** An attempt to give a mail its place ends in trouble: it does not count, and the mail is placed in full by a later one. */
@OnPostgresqlToo
class TriedAgainTest {

    private static final Duration PAUSE = Duration.ofMinutes(5);
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final StandingClock clock = new StandingClock();
    private final DataSource source = MailTables.fresh(clock.instant());
    private final JdbcClient database = JdbcClient.create(source);
    private final JdbcTransactionManager transactions = new JdbcTransactionManager(source);
    private final MailRows rows = spy(new MailRows(database));
    private final KeptMail kept = new KeptMail(database, transactions, clock);
    private final Evidence evidence = mock(Evidence.class);
    private final Contacts contacts = mock(Contacts.class);
    private final Threads threads = mock(Threads.class);
    private final Breaches breaches = mock(Breaches.class);
    private final AtomicInteger refusals = new AtomicInteger();
    private final AtomicInteger pieces = new AtomicInteger();

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void everyMailIsOfTheCase() throws Exception {
        var breach = mock(Breach.class);
        when(breaches.get(MailTables.CASE)).thenReturn(breach);
        when(threads.find(any())).thenReturn(Optional.of(new Threads.Found(MailTables.CASE, ThirdParty.OTHER)));
        when(contacts.record(eq(MailTables.CASE), any(), any())).thenReturn(contact(clock.instant()));
        when(evidence.add(anyString(), anyString(), anyString(), any(), any())).thenAnswer(call -> {
            if (refusals.getAndDecrement() > 0) throw new IOException("the disk is full");
            return piece(call.getArgument(1), clock.instant());
        });
    }

    @Test
    void whatEvidenceRefusesOnceIsPlacedInFullFiveMinutesLater() throws Exception {
        long mail = arrives("first");
        refusals.set(1);
        placing().work();
        placing().work();
        verify(evidence, times(1)).add(anyString(), anyString(), anyString(), any(), any());
        assertThat(mail(mail).state()).isEqualTo(State.KEPT);
        assertThat(attempts(mail)).as("it does not count").isZero();
        assertThat(nextAttempt(mail)).isEqualTo(clock.instant().plus(PAUSE));

        clock.pass(PAUSE);
        placing().work();

        assertThat(mail(mail).state()).isEqualTo(State.CONTACT);
        assertThat(mail(mail).contact()).isEqualTo(MailTables.CONTACT);
        assertThat(mail(mail).subject()).isEqualTo("first");
        assertThat(pieces).as("the mail and its file").hasValue(2);
        verify(evidence).add(eq(MailTables.CASE), eq("logs.txt"), anyString(), any(), any());
    }

    /** Three attempts that nobody ended would have it placed unread. */
    @Test
    void howeverOftenThereIsTroubleTheMailIsReadOnceThereIsNone() throws Exception {
        long mail = arrives("first");
        refusals.set(5);
        for (int attempt = 0; attempt < 6; attempt++) {
            placing().work();
            clock.pass(PAUSE);
        }
        assertThat(mail(mail).state()).isEqualTo(State.CONTACT);
        assertThat(mail(mail).unread()).isEmpty();
        assertThat(mail(mail).subject()).isEqualTo("first");
    }

    @Test
    void oneMailsTroubleDoesNotStopTheOthers() throws Exception {
        long first = arrives("first");
        long second = arrives("second");
        refusals.set(1);
        doThrow(new IllegalStateException("the line broke")).when(rows).later(anyLong(), any());

        placing().work();
        assertThat(mail(first).state()).isEqualTo(State.KEPT);
        assertThat(mail(second).state()).isEqualTo(State.CONTACT);

        clock.pass(LEASE);
        placing().work();
        assertThat(mail(first).state()).isEqualTo(State.CONTACT);
    }

    private long arrives(String subject) throws IOException {
        try (Spool.Written written = spool().write(new ByteArrayInputStream(withFile(subject)))) {
            kept.keep(new KeptMail.Place("inbox", 1, subject.length()), written);
        }
        return database.sql("select max(id) from incoming_mail")
                .query(Long.class)
                .single();
    }

    private static byte[] withFile(String subject) {
        return ("From: Somebody <a@c1.example.com>\r\nTo: incidents@host.example.com\r\nSubject: " + subject
                        + "\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=cut\r\n\r\n--cut\r\n"
                        + "Content-Type: text/plain\r\n\r\nPlease look.\r\n--cut\r\nContent-Type: text/plain\r\n"
                        + "Content-Disposition: attachment; filename=\"logs.txt\"\r\n\r\nlines\r\n--cut--\r\n")
                .getBytes(UTF_8);
    }

    private IncomingMail mail(long id) {
        return rows.find("id", id).get(0);
    }

    private int attempts(long id) {
        return database.sql("select attempts from incoming_mail where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    private Instant nextAttempt(long id) {
        return database.sql("select next_attempt_at from incoming_mail where id = ?")
                .param(id)
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }

    private static Contact contact(Instant at) {
        return new Contact(
                MailTables.CONTACT,
                MailTables.CASE,
                ThirdParty.OTHER,
                Channel.MAIL,
                Direction.INCOMING,
                at,
                "",
                "",
                List.of(),
                "",
                at);
    }

    private EvidenceItem piece(String name, Instant at) {
        int number = pieces.incrementAndGet();
        return new EvidenceItem(number, MailTables.CASE, name, "message", "digest-" + number, 1, "", at);
    }

    private Spool spool() {
        return new Spool(folder, clock);
    }

    private Placing placing() {
        return new Placing(
                rows,
                kept,
                spool(),
                mock(OwnAddresses.class),
                threads,
                new MailFiles(evidence),
                contacts,
                mock(Signals.class),
                breaches,
                mock(Acknowledgements.class),
                transactions,
                clock);
    }
}
