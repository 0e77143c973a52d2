package eu.vigie.evidence;

import java.util.LinkedHashMap;
import java.util.Map;

/** Of files that come in parts: how many chunks this node knows to be whole and on the disk. What it forgets is read again. */
final class SettledChunks {

    private static final int MOST = 1024;

    private final Map<String, Long> remembered = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST;
        }
    };

    /** Minus one if it does not know. */
    synchronized long of(String storage) {
        return remembered.getOrDefault(storage, -1L);
    }

    synchronized void keep(String storage, long chunks) {
        remembered.put(storage, chunks);
    }
}
