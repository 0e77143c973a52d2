package eu.vigie.audit;

/** Hashes of complete subtrees. */
interface Nodes {

    /** Of the subtree over the leaves from index × 2^level on. */
    String digest(int level, long index);
}
