package eu.vigie.audit;

import java.util.List;

/**
 * That a later tree is the earlier one with leaves added at its end and nothing else (RFC 6962, section 2.1.2).
 *
 * @param from size of the earlier tree, at least 1
 * @param to size of the later one, not smaller
 * @param path hashes in the order of the proof, hexadecimal; none when both are one
 */
public record ConsistencyProof(long from, long to, List<String> path) {

    public ConsistencyProof {
        if (from < 1 || to < from) throw new IllegalArgumentException("no tree of " + from + " grows to " + to);
        path = List.copyOf(path);
        if (!path.stream().allMatch(hash -> hash.matches("[0-9a-f]{64}")))
            throw new IllegalArgumentException("not a path: SHA-256 is 64 hexadecimal digits");
    }

    /** Whether the path leads from the earlier root to the later one (RFC 9162, section 2.1.4.2). */
    public boolean leads(String earlier, String later) {
        if (from == to) return path.isEmpty() && earlier.equals(later);
        boolean whole = Long.bitCount(from) == 1;
        if (path.isEmpty() && !whole) return false;
        Climb climb = new Climb(whole ? earlier : path.get(0));
        for (String hash : whole ? path : path.subList(1, path.size())) if (!climb.over(hash)) return false;
        return climb.last == 0 && climb.before.equals(earlier) && climb.after.equals(later);
    }

    /** Builds both roots from the same hashes: every one of the earlier tree is one of the later too. */
    private final class Climb {

        private long at = from - 1;
        private long last = to - 1;
        private String before;
        private String after;

        Climb(String start) {
            before = start;
            after = start;
            while (at % 2 == 1) up();
        }

        /** False when there is nothing left to climb. */
        boolean over(String hash) {
            if (last == 0) return false;
            if (at % 2 == 1 || at == last) {
                before = Merkle.node(hash, before);
                after = Merkle.node(hash, after);
                while (at % 2 == 0 && at != 0) up();
            } else {
                after = Merkle.node(after, hash);
            }
            up();
            return true;
        }

        private void up() {
            at /= 2;
            last /= 2;
        }
    }
}
