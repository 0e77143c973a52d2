package eu.vigie.audit;

import java.util.List;

/** Signs what the trail was, and what is drawn from it. */
public interface Seals {

    /**
     * The first checkpoint that covers the position; made now if there is none. The same position always has the same one.
     * Refuses with {@link IllegalStateException} what the tree does not reach: the trail has a hole.
     */
    Checkpoint covering(long position);

    /** The checkpoint over all there is; made now unless there is one. */
    Checkpoint latest();

    /** The checkpoint, signed with the key of now. */
    SignedNote signed(Checkpoint checkpoint);

    /** Ed25519 over these bytes, with the key of now: 64 bytes. */
    byte[] sign(byte[] bytes);

    /** The key of now. */
    PublicKey key();

    /** Every key that has signed a checkpoint of this trail, the oldest first; the key of now is the last. */
    List<PublicKey> keys();

    /** A secret for one purpose, derived from the key of now. */
    byte[] secret(String purpose);
}
