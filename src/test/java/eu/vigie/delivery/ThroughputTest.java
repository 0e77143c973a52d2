package eu.vigie.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The ledger against a bare loop that sends the same letters over as many connections to the same sink, a process apart. */
@Tag("bench")
class ThroughputTest {

    private static final int LETTERS = 10_000;
    private static final int CONNECTIONS = 4;

    private AnnotationConfigApplicationContext room = new AnnotationConfigApplicationContext();
    private Process sink = sink();

    @TempDir
    Path folder = Path.of("");

    private static Process sink() {
        try {
            return new ProcessBuilder("java", "-cp", "target/test-classes", FaultySink.class.getName())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException noJava) {
            throw new IllegalStateException(noJava);
        }
    }

    @BeforeEach
    void open() throws IOException {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(sink.getInputStream(), StandardCharsets.US_ASCII));
        room = LedgerRoom.open(
                Clock.systemUTC(),
                Map.of(
                        "vigie.data",
                        folder.toString(),
                        "vigie.mail-from",
                        "vigie@host.example.com",
                        "vigie.smtp.host",
                        "127.0.0.1",
                        "vigie.smtp.port",
                        String.valueOf(out.readLine()),
                        "vigie.delivery.threads",
                        CONNECTIONS,
                        "vigie.node",
                        "bench",
                        "test.database",
                        "jdbc:h2:file:" + folder.resolve("bench")));
        room.getBean(Dispatcher.class).destroy();
    }

    @AfterEach
    void close() {
        room.close();
        sink.destroy();
    }

    private static Outgoing letter(int number) {
        return new Outgoing(
                "p" + number,
                "p" + number + "@d" + number % 50 + ".example.com",
                "k" + number,
                Locale.FRENCH,
                "Important : un incident de sécurité concerne vos données",
                "Ce qui s’est passé. ".repeat(120),
                "<p>Ce qui s’est passé. </p>".repeat(120));
    }

    @Test
    void theLedgerSendsNearlyAsFastAsABareLoopAndItsHeapStaysFlat() throws Exception {
        bare(2_000);
        double bare = bare(LETTERS);
        queue();
        long heapBefore = heap();
        double ours = rate(LETTERS, () -> {
            LedgerRoom.send(room);
            return 0;
        });
        System.out.printf(
                Locale.ROOT,
                "bench: bare loop %.0f letters/s, ledger %.0f letters/s, ratio %.2f, %d connections, heap %d -> %d MB%n",
                bare,
                ours,
                ours / bare,
                CONNECTIONS,
                heapBefore,
                heap());
        assertThat(room.getBean(Ledger.class).counts("notice:1"))
                .isEqualTo(Map.of(DeliveryState.ACCEPTED, (long) LETTERS));
        assertThat(heap() - heapBefore).isLessThan(50);
        assertThat(ours / bare).isGreaterThan(0.3);
    }

    private void queue() {
        for (int from = 0; from < LETTERS; from += 1000) {
            room.getBean(Ledger.class)
                    .queue(
                            "notice:1",
                            false,
                            IntStream.range(from, from + 1000)
                                    .mapToObj(ThroughputTest::letter)
                                    .toList());
        }
    }

    private double bare(int letters) throws Exception {
        SmtpConnections connections = room.getBean(SmtpConnections.class);
        Envelope envelope = new Envelope(
                room.getBean(DeliverySettings.Reader.class).settings(),
                room.getBean(BounceSettings.class),
                room.getBean(Dkim.class),
                Clock.systemUTC());
        AtomicInteger next = new AtomicInteger();
        return rate(letters, () -> {
            SMTPTransport connection = connections.take();
            for (int number = next.getAndIncrement(); number < letters; number = next.getAndIncrement()) {
                send(connections, envelope, connection, letter(number));
            }
            connections.giveBack(connection);
            return 0;
        });
    }

    private static void send(SmtpConnections connections, Envelope envelope, SMTPTransport connection, Outgoing letter)
            throws MessagingException {
        Parcel parcel = new Parcel(
                1,
                "o",
                letter.recipient(),
                letter.address(),
                "<" + letter.recipient() + "@host.example.com>",
                false,
                1,
                Instant.EPOCH,
                "fr",
                letter.subject(),
                letter.text(),
                letter.html(),
                List.of());
        connection.sendMessage(
                envelope.message(connections.session(), parcel), new Address[] {Envelope.recipient(parcel)});
    }

    private static double rate(int letters, Callable<Integer> sender) throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(CONNECTIONS);
        long start = System.nanoTime();
        List<Future<Integer>> running = new ArrayList<>();
        for (int each = 0; each < CONNECTIONS; each++) {
            running.add(senders.submit(sender));
        }
        for (Future<Integer> each : running) {
            each.get();
        }
        senders.shutdown();
        return letters * 1e9 / (System.nanoTime() - start);
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1_000_000;
    }
}
