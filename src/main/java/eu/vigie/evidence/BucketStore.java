package eu.vigie.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.List;
import java.util.UUID;

/** Bytes in a bucket, encrypted before they leave. What was kept in the folder before there was a bucket is read there. */
class BucketStore implements ByteStore {

    /** How long what comes at once will be is not known: 128 MiB in a part, 1.2 TiB in all. */
    private static final int CHUNKS_IN_PART = 2048;

    private final Bucket bucket;
    private final FolderStore folder;
    private final DataKeys keys;
    private final int chunksInPart;

    BucketStore(Bucket bucket, FolderStore folder, DataKeys keys) {
        this(bucket, folder, keys, CHUNKS_IN_PART);
    }

    BucketStore(Bucket bucket, FolderStore folder, DataKeys keys, int chunksInPart) {
        this.bucket = bucket;
        this.folder = folder;
        this.keys = keys;
        this.chunksInPart = chunksInPart;
    }

    /** All names of a file begin so, and those of no other. All parts come from our own tables, never from a caller. */
    static String key(Place place) {
        return "evidence/" + place.breach() + "/" + place.storage();
    }

    @Override
    public Stored keep(String breach, InputStream bytes) throws IOException {
        String storage = UUID.randomUUID().toString();
        Place place = new Place(breach, storage, keys.make(breach, storage));
        MessageDigest digest = ByteStore.sha256();
        ChunkCipher cipher = keys.cipher(place);
        BegunObject nothing = new BegunObject(null, List.of(), 0);
        try (BucketSink sink = new BucketSink(bucket, key(place), nothing, chunksInPart, folder.file(".sending"))) {
            ChunkWriter writer = new ChunkWriter(sink, cipher, 0, new byte[0]);
            new Arriving(bytes, Long.MAX_VALUE, digest).into(writer, sink);
            writer.last();
            sink.complete();
            return new Stored(storage, ByteStore.hexadecimal(digest), writer.size(), keys.again(place, cipher));
        } catch (IOException | RuntimeException notKept) {
            takeBack(place, notKept);
            throw notKept;
        }
    }

    private void takeBack(Place place, Exception notKept) {
        try {
            bucket.erase(key(place));
        } catch (IOException | RuntimeException later) {
            notKept.addSuppressed(later);
        }
    }

    @Override
    public void discard(String breach, String storage) throws IOException {
        erase(new Place(breach, storage, null));
    }

    /** With all its versions, and with parts of it that never became whole. */
    @Override
    public void erase(Place place) throws IOException {
        folder.erase(place);
        bucket.erase(key(place));
    }

    @Override
    public InputStream open(Place place) throws IOException {
        if (inFolder(place)) return folder.open(place);
        ChunkCipher cipher = keys.cipher(place);
        InputStream sealed = bucket.open(key(place));
        try {
            return new DecryptedInput(sealed, cipher);
        } catch (IOException | RuntimeException notRead) {
            sealed.close();
            throw notRead;
        }
    }

    @Override
    public long size(Place place) throws IOException {
        if (inFolder(place)) return folder.size(place);
        return ChunkCipher.plain(bucket.length(key(place)));
    }

    private boolean inFolder(Place place) {
        return place.key() == null || Files.exists(folder.path(place));
    }
}
