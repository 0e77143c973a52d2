package eu.vigie.evidence;

import eu.vigie.evidence.Turns.Turn;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Beginnings of files in a bucket: how many bytes are there is what the store says. Their digest runs along; where nobody
 * remembers it, the file is made whole first and read. What was begun in the folder goes on there.
 */
class BucketParts implements PartStore {

    /** 16 MiB, which is what the page sends at once; more only where the file would have too many parts. */
    private static final int LEAST_CHUNKS = 256;

    private final Bucket bucket;
    private final BucketStore whole;
    private final FolderStore folder;
    private final FolderParts begunBefore;
    private final DataKeys keys;
    private final int leastChunks;
    private final Turns turns = new Turns();
    private final RunningDigests digests = new RunningDigests();

    BucketParts(Bucket bucket, BucketStore whole, FolderStore folder, FolderParts begunBefore, DataKeys keys) {
        this(bucket, whole, folder, begunBefore, keys, LEAST_CHUNKS);
    }

    BucketParts(
            Bucket bucket,
            BucketStore whole,
            FolderStore folder,
            FolderParts begunBefore,
            DataKeys keys,
            int leastChunks) {
        this.bucket = bucket;
        this.whole = whole;
        this.folder = folder;
        this.begunBefore = begunBefore;
        this.keys = keys;
        this.leastChunks = leastChunks;
    }

    @Override
    public long size(Place place) throws IOException {
        if (begunBefore.has(place)) return begunBefore.size(place);
        return bucket.has(BucketStore.key(place))
                ? whole.size(place)
                : there(place).size();
    }

    @Override
    public boolean isWhole(Place place) throws IOException {
        return begunBefore.isWhole(place) || bucket.has(BucketStore.key(place));
    }

    @Override
    public long append(Place place, long offset, long room, InputStream bytes) throws IOException {
        if (begunBefore.has(place)) return begunBefore.append(place, offset, room, bytes);
        Turn alone = turn(place);
        try (alone) {
            if (isWhole(place)) throw OutOfStep.at(whole.size(place));
            BegunObject there = there(place);
            if (there.size() != offset) throw OutOfStep.at(there.size());
            MessageDigest known = digests.remembered(name(place, there), offset);
            Arriving arriving = Arriving.overALine(bytes, room, known == null ? ByteStore.sha256() : known);
            BegunObject now = append(place, there, partChunks(there, offset + room), arriving);
            if (known != null) digests.keep(name(place, now), now.size(), known);
            return now.size();
        }
    }

    private BegunObject append(Place place, BegunObject there, int partChunks, Arriving bytes) throws IOException {
        String key = BucketStore.key(place);
        ChunkCipher cipher = keys.cipher(place);
        try (BucketSink sink = new BucketSink(bucket, key, there, partChunks, spools())) {
            ChunkWriter writer = writer(key, there, cipher, sink);
            bytes.into(writer, sink);
            if (bytes.more()) {
                if (sink.sentBehind(there)) bucket.erase(key);
                throw new InvalidInput(Fault.of("", "upload-longer", there.size() + bytes.room()));
            }
            BegunObject now = sink.pause(writer.sealedBegun());
            if (there.tail() > 0 && now.chunks() > there.chunks()) bucket.erase(there.tailName(key));
            return now;
        }
    }

    /** Goes on behind what is there: what lies beside the parts is put into the next one. */
    private ChunkWriter writer(String key, BegunObject there, ChunkCipher cipher, BucketSink sink) throws IOException {
        long chunk = there.chunks();
        byte[] begun = new byte[0];
        if (there.tail() > 0)
            try (InputStream tail = bucket.open(there.tailName(key))) {
                byte[] sealed = new byte[ChunkCipher.STRIDE];
                byte[] plain = new byte[ChunkCipher.CHUNK];
                int came = tail.readNBytes(sealed, 0, sealed.length);
                for (; came == sealed.length; came = tail.readNBytes(sealed, 0, sealed.length)) {
                    cipher.open(ChunkCipher.Kind.MIDDLE, chunk++, sealed, 0, came, plain);
                    sink.put(ByteBuffer.wrap(sealed));
                }
                if (came > 0)
                    begun = Arrays.copyOf(plain, cipher.open(ChunkCipher.Kind.BEGUN, chunk, sealed, 0, came, plain));
            } catch (ChangedBytes damaged) {
                bucket.erase(there.tailName(key));
                throw OutOfStep.at(there.chunks() * ChunkCipher.CHUNK);
            }
        return new ChunkWriter(sink, cipher, chunk, begun);
    }

    /** All parts of a file have as many chunks as its first. */
    private int partChunks(BegunObject there, long size) {
        if (!there.parts().isEmpty()) return (int) (there.parts().get(0).length() / ChunkCipher.STRIDE);
        return partChunks(size, leastChunks);
    }

    /** As many of the least parts as are needed for the whole to have few enough. */
    static int partChunks(long size, int least) {
        long chunks = size / ChunkCipher.CHUNK + 1;
        long most = (long) least * (BucketSink.MOST_PARTS - 1);
        return Math.toIntExact((chunks + most - 1) / most * least);
    }

    @Override
    public boolean busy(Place place) throws IOException {
        try (Turn alone = turns.take(folder.path(place, ".lock"))) {
            return alone == null || begunBefore.has(place) && begunBefore.busy(place);
        }
    }

    @Override
    public String digest(Place place, long size) throws IOException {
        if (begunBefore.has(place)) return begunBefore.digest(place, size);
        MessageDigest known = isWhole(place) ? null : known(place, size);
        if (known != null) return ByteStore.hexadecimal(known);
        if (!isWhole(place)) complete(place, BucketStore.key(place), size);
        return whole.digest(place);
    }

    private @Nullable MessageDigest known(Place place, long size) throws IOException {
        return digests.remembered(name(place, there(place)), size);
    }

    @Override
    public void settle(Place place, long size) throws IOException {
        if (begunBefore.has(place)) {
            begunBefore.settle(place, size);
            return;
        }
        String key = BucketStore.key(place);
        if (!isWhole(place)) complete(place, key, size);
        bucket.erase(BegunObject.tailNames(key));
        Files.deleteIfExists(folder.path(place, ".lock"));
    }

    private void complete(Place place, String key, long size) throws IOException {
        Turn alone = turn(place);
        try (alone) {
            BegunObject there = there(place);
            if (there.size() != size) throw OutOfStep.at(there.size());
            try (BucketSink sink = new BucketSink(bucket, key, there, partChunks(there, size), spools())) {
                writer(key, there, keys.cipher(place), sink).last();
                sink.complete();
            }
        }
    }

    @Override
    public void discard(Place place) throws IOException {
        begunBefore.discard(place);
        whole.erase(place);
    }

    private BegunObject there(Place place) throws IOException {
        return BegunObject.of(bucket, BucketStore.key(place));
    }

    private static String name(Place place, BegunObject there) {
        return place.storage() + "/" + there.mark();
    }

    private Path spools() {
        return folder.file(".sending");
    }

    private Turn turn(Place place) throws IOException {
        Turn alone = turns.take(folder.path(place, ".lock"));
        if (alone == null) throw OutOfStep.busy();
        return alone;
    }
}
