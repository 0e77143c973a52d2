package eu.vigie.audit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The right edge of a growing Merkle tree: one complete subtree for each bit of its size, and so no more than 63 hashes. */
final class Frontier {

    /** A complete subtree of 2^level leaves, the index-th of its level. */
    record Node(int level, long index, String digest) {}

    private final List<@Nullable String> complete = new ArrayList<>();
    private long size;

    /** Of a tree of that size whose complete subtrees are known. */
    static Frontier of(long size, Nodes nodes) {
        Frontier frontier = new Frontier();
        frontier.size = size;
        for (int level = 0; size >> level > 0; level++)
            frontier.complete.add((size >> level & 1) == 1 ? nodes.digest(level, (size >> level) - 1) : null);
        return frontier;
    }

    long size() {
        return size;
    }

    /** Adds a leaf; answers the subtrees that became complete by it, the leaf first. */
    List<Node> append(String leaf) {
        List<Node> fresh = new ArrayList<>();
        String digest = leaf;
        int level = 0;
        fresh.add(new Node(0, size, digest));
        for (String left = at(0); left != null; left = at(level)) {
            digest = Merkle.node(left, digest);
            complete.set(level++, null);
            fresh.add(new Node(level, size >> level, digest));
        }
        if (level == complete.size()) complete.add(digest);
        else complete.set(level, digest);
        size++;
        return fresh;
    }

    /** The root of the tree. */
    String root() {
        String root = null;
        for (String subtree : complete) if (subtree != null) root = root == null ? subtree : Merkle.node(subtree, root);
        return root == null ? Merkle.EMPTY : root;
    }

    private @Nullable String at(int level) {
        return level < complete.size() ? complete.get(level) : null;
    }
}
