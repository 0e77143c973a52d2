package eu.vigie.evidence;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Writes beside the thread that brings the bytes, one buffer at a time, and sees that they are safe on the way: at most
 * {@link BegunFile#UNSETTLED} chunks are not there yet.
 */
final class WrittenBehind implements Closeable {

    private static final ExecutorService THREADS = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "evidence");
        thread.setDaemon(true);
        return thread;
    });

    private final ChunkWriter writer;
    private final ChunkSink sink;
    private long settling;
    private @Nullable Future<?> writing;
    private @Nullable Future<?> forcing;

    WrittenBehind(ChunkWriter writer, ChunkSink sink) {
        this.writer = writer;
        this.sink = sink;
        this.settling = writer.chunks();
    }

    /** The buffer belongs to this until the next call. */
    void write(byte[] bytes, int length) throws IOException {
        await(writing);
        if (writer.chunks() - settling >= BegunFile.UNSETTLED / 2 - Arriving.CHUNKS_AT_ONCE) force();
        writing = begin(() -> {
            writer.write(bytes, length);
            return null;
        });
    }

    private void force() throws IOException {
        await(forcing);
        settling = writer.chunks();
        forcing = begin(() -> {
            sink.settle();
            return null;
        });
    }

    /** All is written; the last of it need not be on the disk yet. */
    void end() throws IOException {
        await(writing);
        await(forcing);
    }

    static Future<?> begin(Callable<@Nullable Void> task) {
        return THREADS.submit(task);
    }

    static void await(@Nullable Future<?> task) throws IOException {
        if (task == null) return;
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    task.get();
                    return;
                } catch (InterruptedException notNow) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException trouble) throw trouble;
            if (failed.getCause() instanceof RuntimeException refused) throw refused;
            throw new IOException(failed.getCause());
        } finally {
            if (interrupted) Thread.currentThread().interrupt();
        }
    }

    /** Nothing is under way any more when this ends, whatever ended it. */
    @Override
    public void close() {
        for (Future<?> task : new Future<?>[] {writing, forcing}) {
            try {
                await(task);
            } catch (IOException | RuntimeException saidAlready) {
                continue;
            }
        }
    }
}
