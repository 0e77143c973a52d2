package eu.vigie.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.bench.Heap;
import eu.vigie.bench.Ratio;
import eu.vigie.breach.BreachHouse;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A large file taken in as evidence, digested, encrypted and on the disk, against {@code openssl dgst -sha256} and then a copy of
 * the same file to the same disk. {@code -Dbench.gigabytes=20}; the disk needs room for two of it.
 */
@Tag("bench")
class IngestTest {

    private static final int MEGABYTE = 1 << 20;
    private static final long SIZE = Integer.getInteger("bench.gigabytes", 20) * 1000L * MEGABYTE;

    /** Bytes between two looks at the heap. */
    private static final long LOOK = 64L * MEGABYTE;

    private final AtomicLong heap = new AtomicLong();

    @Test
    void evidenceIsTakenInHalfAsFastAsItIsDigestedAndCopiedAndTheHeapStaysFlat(@TempDir Path folder)
            throws IOException {
        var file = written(folder.resolve("disk.img"));
        try (var house = new EvidenceHouse(folder)) {
            taken(house, file, 256L * MEGABYTE);
            var before = Heap.lives();
            heap.set(0);
            var ratio = Ratio.of(
                    "evidence of " + SIZE / MEGABYTE + " MB",
                    "MB/s",
                    () -> rate(() -> {
                        run("openssl", "dgst", "-sha256", file.toString());
                        run("dd", "if=" + file, "of=" + folder.resolve("copy"), "bs=1M", "conv=fsync");
                        Files.delete(folder.resolve("copy"));
                    }),
                    () -> rate(() -> taken(house, file, SIZE)));
            Ratio.print("heap after collections: %d MB before, %d MB at most meanwhile", before, heap.get());
            assertThat(ratio).isGreaterThanOrEqualTo(0.5);
            assertThat(heap.get() - before).as("megabytes more").isLessThan(32);
        }
    }

    private void taken(EvidenceHouse house, Path file, long size) throws IOException {
        try (var bytes = new Watched(Files.newInputStream(file), size)) {
            var item = house.evidence.add(house.breach, "disk.img", "image", bytes, BreachHouse.OFFICER);
            assertThat(item.size()).isEqualTo(size);
            house.bean(ByteStore.class).erase(house.bean(EvidenceRows.class).place(house.breach, item.id()));
        }
    }

    /** Nothing compresses it, and no disk makes less of it. */
    private static Path written(Path file) throws IOException {
        var some = new byte[MEGABYTE];
        var random = new Random(1);
        try (var to = Files.newOutputStream(file)) {
            for (long at = 0; at < SIZE; at += MEGABYTE) {
                random.nextBytes(some);
                to.write(some);
            }
        }
        return file;
    }

    private interface Work {
        void run() throws IOException;
    }

    private static double rate(Work work) {
        var start = System.nanoTime();
        try {
            work.run();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return SIZE / (double) MEGABYTE / ((System.nanoTime() - start) / 1e9);
    }

    private static void run(String... command) throws IOException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(process.waitFor()).as(command[0]).isZero();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    /** At most so many bytes of it; looks at the heap on the way, after whatever collections there were. */
    private final class Watched extends FilterInputStream {

        private long left;
        private long look = LOOK;

        private Watched(InputStream bytes, long size) {
            super(bytes);
            left = size;
        }

        @Override
        public int read(byte[] to, int from, int most) throws IOException {
            if (left == 0) return -1;
            int came = super.read(to, from, (int) Math.min(most, left));
            left -= came;
            look -= came;
            if (look <= 0) {
                look = LOOK;
                heap.accumulateAndGet(Heap.lived(), Math::max);
            }
            return came;
        }
    }
}
