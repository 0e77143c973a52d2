package eu.vigie.audit;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.MovableClock;
import eu.vigie.actor.Actor;
import eu.vigie.actor.Role;
import eu.vigie.bench.BenchDatabase;
import eu.vigie.bench.BenchHouse;
import eu.vigie.bench.Ratio;
import eu.vigie.breach.Breach;
import eu.vigie.breach.Breaches;
import eu.vigie.breach.Facts;
import eu.vigie.breach.IncidentKind;
import eu.vigie.story.Caller;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Eight writers on two nodes change the facts of cases, with the trail and without it; the goal is 0.8 of the rate. Afterwards
 * the trail has no gap and no fork.
 */
@Tag("bench")
class AppendRateTest {

    private static final int WRITERS = 8;
    private static final int CHANGES = Integer.getInteger("vigie.bench.changes", 250);
    private static final Actor OFFICER = new Actor("officer", Set.of(Role.PRIVACY_OFFICER));

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-24T10:00:00Z"));

    @TempDir
    Path folder = Path.of("");

    @Test
    void theTrailCostsLittleAndHasNeitherGapNorFork() {
        try (var with = BenchHouse.open(BenchDatabase.POSTGRESQL, folder.resolve("with"), clock);
                var withToo = with.beside(folder.resolve("with"), clock);
                var bare = BenchHouse.without(
                        List.of("audit.trailWriter"), BenchDatabase.POSTGRESQL, folder.resolve("bare"), clock);
                var bareToo = bare.beside(folder.resolve("bare"), clock)) {
            var withTrail = cases(with);
            var withoutTrail = cases(bare);
            rate(withoutTrail, bare, bareToo); // warm-up
            rate(withTrail, with, withToo);
            Ratio.of(
                    WRITERS + " writers on two nodes, transactions with the trail against without",
                    "/s",
                    () -> rate(withoutTrail, bare, bareToo),
                    () -> rate(withTrail, with, withToo));
            whole(with);
            assertThat(bare.bean(Trail.class).verify().events()).isLessThan(WRITERS * CHANGES);
        }
    }

    /** One for each writer, reported as people do it. */
    private List<String> cases(BenchHouse house) {
        var admin = new Caller(house.address(), "admin", BenchHouse.PASSWORD);
        var report = Map.of(
                "title",
                "Intrusion",
                "description",
                "A key was used from an unknown address.",
                "detectedAt",
                clock.instant().minus(Duration.ofHours(1)).toString(),
                "systems",
                List.of());
        return IntStream.range(0, WRITERS)
                .mapToObj(number -> admin.post("/api/breaches", report))
                .map(answer -> answer.json().get("reference").asString())
                .toList();
    }

    private static double rate(List<String> cases, BenchHouse one, BenchHouse other) {
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        long start = System.nanoTime();
        List<Future<?>> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            var breaches = (writer % 2 == 0 ? one : other).bean(Breaches.class);
            var reference = cases.get(writer);
            writers.add(threads.submit(() -> change(breaches, reference)));
        }
        try {
            for (var writer : writers) writer.get();
        } catch (InterruptedException | ExecutionException broken) {
            throw new IllegalStateException(broken);
        } finally {
            threads.shutdown();
        }
        return WRITERS * CHANGES / ((System.nanoTime() - start) / 1e9);
    }

    private static void change(Breaches breaches, String reference) {
        for (int time = 0; time < CHANGES; time++) {
            Breach breach = breaches.get(reference);
            var kind = IncidentKind.values()[(int) (breach.factsVersion() % IncidentKind.values().length)];
            breaches.changeFacts(reference, breach.factsVersion(), Facts.ofKind(kind), OFFICER);
        }
    }

    private static void whole(BenchHouse house) {
        Verification found = house.bean(Trail.class).verify();
        assertThat(found.valid()).isTrue();
        assertThat(found.events()).isGreaterThanOrEqualTo((long) WRITERS * CHANGES);
        assertThat(house.jdbc()
                        .sql("select count(*) from audit_entry")
                        .query(Long.class)
                        .single())
                .isEqualTo(found.events());
        Ratio.print("%d entries, none missing, none twice, one chain", found.events());
    }
}
