package eu.vigie.evidence;

import eu.vigie.evidence.Bucket.Part;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Chunks that go into a bucket: as many as make a part are sent while the next come. */
final class BucketSink implements ChunkSink, Closeable {

    /** More parts than that no store takes. */
    static final int MOST_PARTS = 10_000;

    private final Bucket bucket;
    private final String key;
    private final long partLength;
    private final Path folder;
    private final List<Part> sent;
    private @Nullable String upload;
    private @Nullable Future<?> sending;
    private Spool spool;

    /** Goes on behind the parts that are there; {@code partChunks} is how many chunks the next ones have. */
    BucketSink(Bucket bucket, String key, BegunObject there, int partChunks, Path folder) throws IOException {
        this.bucket = bucket;
        this.key = key;
        this.partLength = (long) partChunks * ChunkCipher.STRIDE;
        this.folder = folder;
        this.sent = new ArrayList<>(there.parts());
        this.upload = there.upload();
        this.spool = new Spool(folder);
    }

    @Override
    public void put(ByteBuffer sealed) throws IOException {
        if (spool.length() == partLength) send();
        spool.put(sealed);
    }

    private void send() throws IOException {
        WrittenBehind.await(sending);
        if (sent.size() == MOST_PARTS) throw new InvalidInput(Fault.of("", "evidence-too-long"));
        String called = upload == null ? bucket.begin(key) : upload;
        upload = called;
        int number = sent.size() + 1;
        Spool part = spool;
        spool = new Spool(folder);
        sending = WrittenBehind.begin(() -> {
            try (part) {
                sent.add(bucket.send(key, called, number, part));
            }
            return null;
        });
    }

    /** What is sent cannot be taken back; nobody asks for it, since none is counted before its part is whole. */
    @Override
    public void cut(long chunks) {}

    @Override
    public void settle() {}

    /** No more comes now. What is no part yet, and the beginning of a chunk, are kept beside. Answers what is there. */
    BegunObject pause(ByteBuffer begun) throws IOException {
        if (spool.length() == partLength) send();
        if (begun.hasRemaining()) spool.put(begun);
        WrittenBehind.await(sending);
        BegunObject there = new BegunObject(upload, List.copyOf(sent), spool.length());
        if (there.tail() > 0) bucket.put(there.tailName(key), spool);
        return there;
    }

    /** Whether parts went behind those: a store takes none of them back by itself, but all of the file. */
    boolean sentBehind(BegunObject there) throws IOException {
        WrittenBehind.await(sending);
        return sent.size() > there.parts().size();
    }

    /** The last chunk was put: all of it is found under its name when this ends. */
    void complete() throws IOException {
        if (upload == null) {
            bucket.put(key, spool);
            return;
        }
        send();
        WrittenBehind.await(sending);
        bucket.complete(key, upload, sent);
    }

    @Override
    public void close() throws IOException {
        try {
            WrittenBehind.await(sending);
        } catch (IOException | RuntimeException saidAlready) {
            sending = null;
        } finally {
            spool.close();
        }
    }
}
