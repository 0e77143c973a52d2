package eu.vigie.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The plain bytes of a whole file; gives none that are not authentic, and ends only where the file did when it was written. */
final class DecryptedInput extends InputStream {

    private final InputStream file;
    private final ChunkCipher cipher;
    private final byte[] sealed = new byte[ChunkCipher.STRIDE];
    private final byte[] plain = new byte[ChunkCipher.CHUNK];
    private long chunk;
    private int at;
    private int length;
    private boolean ended;

    /** Opens the first chunk at once: who gives the bytes on learns early that they are not what was kept. */
    DecryptedInput(InputStream file, ChunkCipher cipher) throws IOException {
        this.file = file;
        this.cipher = cipher;
        next();
    }

    @Override
    public int read() throws IOException {
        return more() ? plain[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] to, int from, int most) throws IOException {
        Objects.checkFromIndexSize(from, most, to.length);
        if (most == 0) return 0;
        if (!more()) return -1;
        int some = Math.min(most, length - at);
        System.arraycopy(plain, at, to, from, some);
        at += some;
        return some;
    }

    private boolean more() throws IOException {
        if (at == length && !ended) next();
        return at < length;
    }

    private void next() throws IOException {
        int came = file.readNBytes(sealed, 0, sealed.length);
        boolean last = came < sealed.length;
        length = 0;
        at = 0;
        length = cipher.open(last ? ChunkCipher.Kind.LAST : ChunkCipher.Kind.MIDDLE, chunk, sealed, 0, came, plain);
        chunk++;
        ended = last;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
