package eu.vigie.evidence;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/** Bytes that come, at most {@code room} of them, and the digest that goes with them. */
record Arriving(InputStream bytes, long room, MessageDigest digest) {

    static final int CHUNKS_AT_ONCE = 16;

    private static final int AT_ONCE = CHUNKS_AT_ONCE * ChunkCipher.CHUNK;

    /** From somebody whose line may break: what came until then is what was sent. */
    static Arriving overALine(InputStream bytes, long room, MessageDigest digest) {
        return new Arriving(new EndsWhenCut(bytes), room, digest);
    }

    /** While some are encrypted and written, the next come and go into the digest. */
    void into(ChunkWriter writer, ChunkSink sink) throws IOException {
        byte[] coming = new byte[AT_ONCE];
        byte[] going = new byte[AT_ONCE];
        long left = room;
        try (WrittenBehind behind = new WrittenBehind(writer, sink)) {
            while (left > 0) {
                int came = bytes.readNBytes(coming, 0, (int) Math.min(coming.length, left));
                if (came == 0) break;
                digest.update(coming, 0, came);
                left -= came;
                behind.write(coming, came);
                byte[] written = going;
                going = coming;
                coming = written;
            }
            behind.end();
        }
    }

    /** Whether more come than there is room for. */
    boolean more() throws IOException {
        return bytes.read() >= 0;
    }

    private static final class EndsWhenCut extends FilterInputStream {

        private EndsWhenCut(InputStream bytes) {
            super(bytes);
        }

        @Override
        public int read() {
            try {
                return super.read();
            } catch (IOException cut) {
                return -1;
            }
        }

        @Override
        public int read(byte[] to, int from, int most) {
            try {
                return super.read(to, from, most);
            } catch (IOException cut) {
                return -1;
            }
        }
    }
}
