package eu.vigie.audit;

import java.util.List;

/**
 * That a leaf stands in a tree (RFC 6962, section 2.1.1).
 *
 * @param index of the leaf, from 0
 * @param size of the tree: its number of leaves
 * @param path hashes of the siblings from the leaf up, hexadecimal
 */
public record InclusionProof(long index, long size, List<String> path) {

    public InclusionProof {
        path = List.copyOf(path);
    }

    /** Whether the path leads from that leaf to that root (RFC 9162, section 2.1.3.2). */
    public boolean leads(String leaf, String root) {
        if (index < 0 || index >= size) return false;
        long at = index;
        long last = size - 1;
        String reached = leaf;
        for (String sibling : path) {
            if (last == 0) return false;
            if (at % 2 == 1 || at == last) {
                reached = Merkle.node(sibling, reached);
                while (at % 2 == 0 && at != 0) {
                    at /= 2;
                    last /= 2;
                }
            } else {
                reached = Merkle.node(reached, sibling);
            }
            at /= 2;
            last /= 2;
        }
        return last == 0 && reached.equals(root);
    }
}
