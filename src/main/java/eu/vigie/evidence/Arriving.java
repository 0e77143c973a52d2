package eu.vigie.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;

/** Bytes that somebody sends, at most {@code room} of them, and the digest that goes with them. */
record Arriving(InputStream bytes, long room, MessageDigest digest) {

    /** Until no more come, for whatever reason. From time to time all is on the disk; see {@link BegunFile#UNSETTLED}. */
    void into(ChunkWriter writer, FileChannel channel) throws IOException {
        byte[] some = new byte[ChunkCipher.CHUNK];
        long settled = writer.chunks();
        long left = room;
        while (left > 0) {
            int read = read(some, (int) Math.min(some.length, left));
            if (read < 0) return;
            writer.write(some, read);
            digest.update(some, 0, read);
            left -= read;
            if (writer.chunks() - settled >= BegunFile.UNSETTLED) {
                channel.force(false);
                settled = writer.chunks();
            }
        }
    }

    /** Whether more come than there is room for. */
    boolean more() {
        return read(new byte[1], 1) > 0;
    }

    /** Whoever was cut off has sent what came so far. */
    private int read(byte[] some, int most) {
        try {
            return bytes.read(some, 0, most);
        } catch (IOException cut) {
            return -1;
        }
    }
}
