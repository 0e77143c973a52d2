package eu.vigie.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tree as it was with so many leaves: its root, and the proofs to it. Remembers no more than the latest few thousand hashes. */
final class TreeOfSize {

    private static final int REMEMBERED = 4_096;

    private final long size;
    private final Nodes nodes;
    private final Map<List<Long>, String> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<Long>, String> eldest) {
            return size() > REMEMBERED;
        }
    };

    TreeOfSize(long size, Nodes nodes) {
        this.size = size;
        this.nodes = nodes;
    }

    String root() {
        return size == 0 ? Merkle.EMPTY : over(0, size);
    }

    InclusionProof proof(long index) {
        List<String> path = new ArrayList<>();
        climb(index, 0, size, path);
        return new InclusionProof(index, size, path);
    }

    /** That it is the tree of that size, which is at least 1 and no larger, with leaves added. */
    ConsistencyProof since(long earlier) {
        List<String> path = new ArrayList<>();
        descend(earlier, 0, size, true, path);
        return new ConsistencyProof(earlier, size, path);
    }

    // SUBPROOF of RFC 6962, section 2.1.2: what is on the earlier tree's own left edge is known to who has its root.
    private void descend(long earlier, long from, long to, boolean known, List<String> path) {
        if (earlier == to) {
            if (!known) path.add(over(from, to));
            return;
        }
        long middle = from + half(to - from);
        if (earlier <= middle) {
            descend(earlier, from, middle, known, path);
            path.add(over(middle, to));
        } else {
            descend(earlier, middle, to, false, path);
            path.add(over(from, middle));
        }
    }

    // PATH of RFC 6962, section 2.1.1: first the way inside the half with the leaf, then the other half.
    private void climb(long index, long from, long to, List<String> path) {
        if (to - from == 1) return;
        long middle = from + half(to - from);
        if (index < middle) {
            climb(index, from, middle, path);
            path.add(over(middle, to));
        } else {
            climb(index, middle, to, path);
            path.add(over(from, middle));
        }
    }

    private String over(long from, long to) {
        List<Long> range = List.of(from, to);
        String digest = known.get(range);
        if (digest == null) {
            digest = compute(from, to);
            known.put(range, digest);
        }
        return digest;
    }

    private String compute(long from, long to) {
        long leaves = to - from;
        if (Long.bitCount(leaves) == 1) {
            int level = Long.numberOfTrailingZeros(leaves);
            return nodes.digest(level, from >> level);
        }
        long middle = from + half(leaves);
        return Merkle.node(over(from, middle), over(middle, to));
    }

    /** The largest power of two below. */
    private static long half(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }
}
