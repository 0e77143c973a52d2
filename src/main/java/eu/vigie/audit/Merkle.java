package eu.vigie.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The two hashes of a Merkle tree (RFC 6962, section 2.1): a leaf can never pass for a node. Hexadecimal in and out. */
public final class Merkle {

    /** One for each thread: looking it up for every hash costs as much as the hash. */
    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(Merkle::sha256);

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

    /** SHA-256 over the parts, one after the other. */
    static String hash(byte[]... parts) {
        MessageDigest digest = SHA_256.get();
        for (byte[] part : parts) digest.update(part);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
