package eu.vigie.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The public half of a key that signs, with the name it signs under (C2SP signed note, Ed25519).
 *
 * @param name without spaces and plus signs
 * @param bytes 32, base64
 */
public record PublicKey(String name, String bytes) {

    private static final byte ED25519 = 1;
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    public PublicKey {
        if (name.isEmpty() || name.matches("(?s).*[\\s+].*")) throw new IllegalArgumentException("name: " + name);
        if (Base64.getDecoder().decode(bytes).length != 32) throw new IllegalArgumentException("bytes: " + bytes);
    }

    /** Reads what {@link #verifierKey()} writes; refuses anything else with {@link IllegalArgumentException}. */
    public static PublicKey of(String verifierKey) {
        String[] parts = verifierKey.strip().split("\\+", 3);
        if (parts.length != 3) throw new IllegalArgumentException("not a verifier key: " + verifierKey);
        byte[] typed = Base64.getDecoder().decode(parts[2]);
        if (typed.length != 33 || typed[0] != ED25519)
            throw new IllegalArgumentException("not an Ed25519 key: " + verifierKey);
        PublicKey key =
                new PublicKey(parts[0], Base64.getEncoder().encodeToString(Arrays.copyOfRange(typed, 1, typed.length)));
        if (!HexFormat.of().formatHex(key.id()).equals(parts[1]))
            throw new IllegalArgumentException("the key's number does not fit it: " + verifierKey);
        return key;
    }

    /** Name, number and key on one line, as programs that verify signed notes take it. */
    public String verifierKey() {
        return name + "+" + HexFormat.of().formatHex(id()) + "+"
                + Base64.getEncoder().encodeToString(typed());
    }

    /** As OpenSSL reads it. */
    public String pem() {
        return "-----BEGIN PUBLIC KEY-----\n" + Base64.getEncoder().encodeToString(encoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    /** Whether the signature over the message is this key's. */
    public boolean signed(byte[] message, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded())));
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException noSignature) {
            return false;
        }
    }

    /** The first four bytes of SHA-256 over name, line feed, type and key. */
    byte[] id() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((name + "\n").getBytes(UTF_8));
            return Arrays.copyOf(digest.digest(typed()), 4);
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    private byte[] typed() {
        return joined(new byte[] {ED25519}, Base64.getDecoder().decode(bytes));
    }

    private byte[] encoded() {
        return joined(X509, Base64.getDecoder().decode(bytes));
    }

    static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
