package eu.vigie.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The two hashes of a Merkle tree (RFC 6962, section 2.1): a leaf can never pass for a node. Hexadecimal in and out. */
public final class Merkle {

    /** The root of a tree without leaves. */
    public static final String EMPTY = hash();

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private Merkle() {}

    /** Hash of a leaf with these bytes. */
    public static String leaf(byte[] bytes) {
        return hash(LEAF, bytes);
    }

    /** Hash of the node over two others. */
    public static String node(String left, String right) {
        HexFormat hexadecimal = HexFormat.of();
        return hash(NODE, hexadecimal.parseHex(left), hexadecimal.parseHex(right));
    }

    private static String hash(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) digest.update(part);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
