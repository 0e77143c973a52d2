package eu.vigie.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import javax.crypto.AEADBadTagException;
import javax.crypto.SecretKey;

/**
 * The chunks of one file. Each is bound to the file, to its place and to its kind. All have {@link #CHUNK} plain bytes but the
 * last, which has fewer, perhaps none: so a chunk that is removed, moved, cut or added is found, and where the last one lies
 * tells how long the file is.
 */
final class ChunkCipher {

    /** Plain bytes. */
    static final int CHUNK = 64 * 1024;

    /** Bytes that a chunk takes on the disk. */
    static final int STRIDE = CHUNK + AesGcm.OVERHEAD;

    /** What a chunk is. */
    enum Kind {
        MIDDLE,
        LAST,
        /** Beginning of a chunk of which the rest has not come. */
        BEGUN
    }

    private final SecretKey key;
    private final AesGcm aes;
    private final byte[] context;

    ChunkCipher(SecretKey key, String breach, String storage) {
        this.key = key;
        this.aes = new AesGcm(key);
        byte[] file = ("vigie evidence 1:" + breach + "/" + storage).getBytes(UTF_8);
        this.context = ByteBuffer.allocate(Byte.BYTES + Long.BYTES + file.length)
                .put(Byte.BYTES + Long.BYTES, file)
                .array();
    }

    byte[] key() {
        return key.getEncoded();
    }

    int seal(Kind kind, long chunk, byte[] plain, int length, byte[] to, int at) {
        return aes.seal(context(kind, chunk), plain, length, to, at);
    }

    int open(Kind kind, long chunk, byte[] sealed, int at, int length, byte[] plain) throws ChangedBytes {
        try {
            return aes.open(context(kind, chunk), sealed, at, length, plain);
        } catch (AEADBadTagException changed) {
            throw new ChangedBytes(chunk);
        }
    }

    /** Plain bytes of a whole file that takes so many on the disk; or -1 if none does. */
    static long plain(long sealed) {
        long last = sealed % STRIDE - AesGcm.OVERHEAD;
        return last < 0 ? -1 : sealed / STRIDE * CHUNK + last;
    }

    private byte[] context(Kind kind, long chunk) {
        ByteBuffer.wrap(context).put((byte) kind.ordinal()).putLong(chunk);
        return context;
    }
}
