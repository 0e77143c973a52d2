package eu.vigie.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.bench.BenchDatabase;
import eu.vigie.bench.BenchHouse;
import eu.vigie.bench.BenchWaves;
import eu.vigie.bench.MailSink;
import eu.vigie.bench.Ratio;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Letters to persons from a released wave to rows that have their end, in the whole of Vigie, against a bare loop that sends the
 * same letters over as many connections to the same mail server, a process apart.
 */
@Tag("bench")
class ThroughputTest {

    private static final int LETTERS = Integer.getInteger("bench.letters", 10_000);
    private static final int CONNECTIONS = 4;

    /** There and back to a mail server elsewhere in the country. */
    private static final int AWAY = 20;

    private static final List<Integer> LINES = List.of(1, 10, 50, 100);

    /** Twenty seconds of them, so that opening the connections is a small part. */
    private static final int LETTERS_A_LINE = 240;

    @TempDir
    Path folder = Path.of("");

    private BenchHouse house(BenchDatabase database, MailSink sink, int connections, String... more) {
        var settings = new ArrayList<>(List.of(
                "--vigie.smtp.host=127.0.0.1",
                "--vigie.smtp.port=" + sink.port(),
                "--vigie.mail.from=vigie@host.example.com",
                "--vigie.delivery.threads=" + connections));
        settings.addAll(List.of(more));
        return BenchHouse.open(
                database,
                folder.resolve(database + "-" + connections),
                Clock.systemUTC(),
                settings.toArray(String[]::new));
    }

    @ParameterizedTest
    @EnumSource
    void aWaveGoesNearlyAsFastAsABareLoopAndItsHeapStaysFlat(BenchDatabase database) {
        try (var sink = MailSink.start(folder.resolve("taken"));
                var house = house(database, sink, CONNECTIONS)) {
            var waves = new BenchWaves(house);
            ours(house, waves, LETTERS / 4);
            var bare = new BareLoop(house, letter(house));
            bare.rate(LETTERS / 4, CONNECTIONS);
            var heap = heap();
            var rates = new ArrayList<Double>();
            Ratio.of(
                    database + ", " + LETTERS + " letters over " + CONNECTIONS + " connections",
                    "letters/s",
                    () -> bare.rate(LETTERS, CONNECTIONS),
                    () -> {
                        rates.add(ours(house, waves, LETTERS));
                        return rates.get(rates.size() - 1);
                    });
            Ratio.print(
                    "%s: 24 million letters at the median rate: %.1f hours; heap %d -> %d MB",
                    database, 24e6 / Ratio.median(rates) / 3600, heap, heap());
            assertThat(heap() - heap).isLessThan(50);
        }
    }

    @ParameterizedTest
    @EnumSource
    void moreConnectionsToAServerFarAwaySendInProportion(BenchDatabase database) {
        var perLine = new ArrayList<Double>();
        for (var lines : LINES) {
            try (var sink = MailSink.start(new MailSink.Manner(AWAY, 0, 0, folder.resolve("taken-" + lines)));
                    var house = house(database, sink, lines)) {
                var waves = new BenchWaves(house);
                ours(house, waves, lines * 5);
                var rate = ours(house, waves, lines * LETTERS_A_LINE);
                perLine.add(rate / lines);
                Ratio.print(
                        "%s, %d ms away, %d connections: %.0f letters/s, %.2f of one connection's rate each",
                        database, AWAY, lines, rate, rate / lines / perLine.get(0));
            }
        }
    }

    private static double ours(BenchHouse house, BenchWaves waves, int letters) {
        var breach = waves.breach(house.bean(Clock.class).instant(), letters);
        var notice = waves.release(breach);
        var seconds = waves.secondsUntilSettled(notice);
        assertThat(house.bean(Ledger.class).recount("notice:" + notice))
                .isEqualTo(Map.of(DeliveryState.ACCEPTED, (long) letters));
        return letters / seconds;
    }

    private static SentLetter letter(BenchHouse house) {
        return house.bean(Ledger.class)
                .letter(house.jdbc()
                        .sql("select max(content_digest) from delivery where owner like 'notice:%'"
                                + " and recipient = 'p1'")
                        .query(String.class)
                        .single());
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1_000_000;
    }
}
