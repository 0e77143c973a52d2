package eu.vigie.delivery;

import eu.vigie.bench.BenchHouse;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** What a ledger is measured against: renders the same letter for one person after the other and sends it, and keeps nothing. */
final class BareLoop {

    private final SmtpConnections connections;
    private final OwnLinks links;
    private final Envelope envelope;
    private final SentLetter letter;

    BareLoop(BenchHouse house, SentLetter letter) {
        this.connections = house.bean(SmtpConnections.class);
        this.links = house.bean(OwnLinks.class);
        this.envelope = new Envelope(
                house.bean(DeliverySettings.Reader.class).settings(),
                house.bean(BounceSettings.class),
                house.bean(Dkim.class),
                house.bean(Clock.class));
        this.letter = letter;
    }

    /** Letters per second over so many connections. */
    double rate(int letters, int lines) {
        var senders = Executors.newFixedThreadPool(lines);
        var next = new AtomicInteger();
        var start = System.nanoTime();
        var running = IntStream.range(0, lines)
                .<Future<?>>mapToObj(line -> senders.submit(() -> send(next, letters)))
                .toList();
        running.forEach(BareLoop::await);
        senders.shutdown();
        return letters * 1e9 / (System.nanoTime() - start);
    }

    private static void await(Future<?> line) {
        try {
            line.get();
        } catch (ExecutionException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private boolean send(AtomicInteger next, int letters) throws MessagingException {
        SMTPTransport connection = connections.take();
        for (int number = next.getAndIncrement(); number < letters; number = next.getAndIncrement()) {
            Parcel parcel = parcel(number);
            connection.sendMessage(
                    envelope.message(connections.session(), parcel), new Address[] {Envelope.recipient(parcel)});
        }
        connections.giveBack(connection);
        return true;
    }

    private Parcel parcel(int number) {
        return new Parcel(
                number,
                "bare",
                "p" + number,
                "p" + number + "@d" + number % 50 + ".example.com",
                "<bare-" + number + "@host.example.com>",
                false,
                1,
                Instant.EPOCH,
                letter.locale(),
                letter.subject(),
                links.in(letter.text(), number),
                links.in(letter.html(), number),
                List.of());
    }
}
