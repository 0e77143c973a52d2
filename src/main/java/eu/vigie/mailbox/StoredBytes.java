package eu.vigie.mailbox;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/** Reads one chunk after another, each when it is wanted. */
final class StoredBytes extends InputStream {

    private final IntFunction<Optional<byte[]>> chunks;
    private byte[] present = {};
    private int at;
    private int position;

    StoredBytes(IntFunction<Optional<byte[]>> chunks) {
        this.chunks = chunks;
    }

    @Override
    public int read() {
        return more() ? present[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) {
        if (length == 0) return 0;
        if (!more()) return -1;
        int some = Math.min(length, present.length - at);
        System.arraycopy(present, at, into, from, some);
        at += some;
        return some;
    }

    private boolean more() {
        if (at < present.length) return true;
        var next = chunks.apply(position);
        if (next.isEmpty()) return false;
        position++;
        present = next.get();
        at = 0;
        return present.length > 0;
    }
}
