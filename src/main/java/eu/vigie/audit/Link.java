package eu.vigie.audit;

import org.jspecify.annotations.Nullable;

/**
 * A link of the chain as the database has it.
 *
 * @param entry what it binds; null when it was removed
 */
record Link(
        long position, @Nullable String digest, @Nullable Bound entry) {

    /** An entry as it is hashed, and its hash as a leaf; made where the row is read, beside who hashes the chain. */
    record Bound(byte[] bytes, String leaf) {

        static Bound of(Sealed entry) {
            byte[] bytes = entry.bytes();
            return new Bound(bytes, Merkle.leaf(bytes));
        }
    }
}
