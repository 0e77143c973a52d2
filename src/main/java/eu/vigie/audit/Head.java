package eu.vigie.audit;

import java.util.HexFormat;

/** Where the chain ends: the last position and its digest. */
record Head(long position, String digest) {

    /** SHA-256 over the digest before (32 bytes), then the entry as it is hashed; hexadecimal. */
    Head followedBy(byte[] entry) {
        return new Head(position + 1, Merkle.hash(HexFormat.of().parseHex(digest), entry));
    }
}
