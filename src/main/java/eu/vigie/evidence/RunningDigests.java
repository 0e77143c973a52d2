package eu.vigie.evidence;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Digests of files of which only a beginning is there, computed on the way. One that is not remembered, after a restart or on
 * another node, is computed from the disk again.
 */
class RunningDigests {

    private static final int MOST = 256;

    private record Running(long offset, MessageDigest digest) {}

    /** Computes one from the disk. */
    @FunctionalInterface
    interface Reading {
        MessageDigest all() throws IOException;
    }

    private final Map<String, Running> remembered = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Running> eldest) {
            return size() > MOST;
        }
    };

    /** That of the first {@code offset} bytes of the file, which are all that are there. */
    MessageDigest take(String storage, long offset, Reading disk) throws IOException {
        MessageDigest known = remembered(storage, offset);
        return known == null ? disk.all() : known;
    }

    /** The same, if it is known without reading; whoever takes it gives it back when it has run on. */
    @Nullable
    MessageDigest remembered(String storage, long offset) {
        Running running = remove(storage);
        if (running != null && running.offset() == offset) return running.digest();
        return offset == 0 ? ByteStore.sha256() : null;
    }

    synchronized void keep(String storage, long offset, MessageDigest digest) {
        remembered.put(storage, new Running(offset, digest));
    }

    synchronized void forget(String storage) {
        remembered.remove(storage);
    }

    private synchronized @Nullable Running remove(String storage) {
        return remembered.remove(storage);
    }
}
