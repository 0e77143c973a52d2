package eu.vigie.register.proof;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.actor.Actor;
import eu.vigie.bench.BenchDatabase;
import eu.vigie.bench.BenchHouse;
import eu.vigie.bench.BenchWaves;
import eu.vigie.bench.Heap;
import eu.vigie.bench.Ratio;
import eu.vigie.register.CasePackage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The package of a case with very many deliveries against zipping the same bytes: read from the database, digested, sealed and
 * signed, it takes at most three times as long, and no more memory than that of a small case. {@code -Dbench.deliveries=100000}.
 */
@Tag("bench")
class LargePackageTest {

    private static final int DELIVERIES = Integer.getInteger("bench.deliveries", 100_000);
    private static final int MEGABYTE = 1 << 20;

    private final AtomicLong heap = new AtomicLong();

    @Test
    void aPackageTakesAtMostThreeTimesAsLongAsZippingItsBytes(@TempDir Path folder) throws IOException {
        try (var house = BenchHouse.open(BenchDatabase.POSTGRESQL, folder, Clock.systemUTC())) {
            var waves = new BenchWaves(house);
            var packages = house.bean(CasePackage.class);
            var small = waves.breach(house.bean(Clock.class).instant(), 100);
            waves.secondsUntilSettled(waves.release(small));
            var large = waves.breach(house.bean(Clock.class).instant(), DELIVERIES);
            waves.secondsUntilSettled(waves.release(large));
            written(packages, small, folder.resolve("small.zip"));
            var before = Heap.lives();

            var file = folder.resolve("large.zip");
            watched(() -> written(packages, large, file));
            var ratio = Ratio.of(
                    "package of a case with " + DELIVERIES + " deliveries",
                    "ms",
                    () -> millis(() -> zipped(file, folder.resolve("again.zip"))),
                    () -> millis(() -> written(packages, large, file)));
            Ratio.print(
                    "%d MB; heap after collections: %d MB before, %d MB at most meanwhile",
                    Files.size(file) / MEGABYTE, before, heap.get());
            assertThat(ratio).isLessThanOrEqualTo(3);
            assertThat(heap.get() - before).as("megabytes more").isLessThan(64);
        }
    }

    private static void written(CasePackage packages, String breach, Path to) throws IOException {
        try (InputStream bytes = packages.write(breach, Actor.VIGIE).bytes();
                OutputStream file = Files.newOutputStream(to)) {
            bytes.transferTo(file);
        }
    }

    /** What the package has, read from a file and zipped anew. */
    private static void zipped(Path from, Path to) throws IOException {
        try (var all = new ZipFile(from.toFile());
                var again = new ZipOutputStream(Files.newOutputStream(to))) {
            for (var entry : all.stream().toList()) {
                again.putNextEntry(new ZipEntry(entry.getName()));
                all.getInputStream(entry).transferTo(again);
                again.closeEntry();
            }
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static double millis(Work work) {
        var start = System.nanoTime();
        try {
            work.run();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return (System.nanoTime() - start) / 1e6;
    }

    /** Looks at the heap meanwhile, after whatever collections there are. */
    private void watched(Work work) throws IOException {
        var done = new AtomicBoolean();
        var watch = new Thread(() -> {
            while (!done.get()) {
                heap.accumulateAndGet(Heap.lived(), Math::max);
                java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
            }
        });
        watch.setDaemon(true);
        watch.start();
        try {
            work.run();
        } finally {
            done.set(true);
        }
    }
}
