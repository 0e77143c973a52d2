package eu.vigie.evidence;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM of the platform. What is sealed is nonce, ciphertext and tag. Nonces are random: after a crash the same place of a
 * file is written again with other bytes, and a counter would come twice. Not for several threads at once.
 */
final class AesGcm {

    static final int KEY = 32;
    static final int NONCE = 12;
    static final int OVERHEAD = NONCE + 16;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey key;
    private final Cipher cipher;

    AesGcm(SecretKey key) {
        this.key = key;
        try {
            cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    /** Answers how many bytes {@code to} has from {@code at} on now. */
    int seal(byte[] context, byte[] plain, int length, byte[] to, int at) {
        byte[] nonce = random(NONCE);
        System.arraycopy(nonce, 0, to, at, NONCE);
        try {
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
            cipher.updateAAD(context);
            return NONCE + cipher.doFinal(plain, 0, length, to, at + NONCE);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Answers how many plain bytes there are; none are given unless all of them are authentic. */
    int open(byte[] context, byte[] sealed, int at, int length, byte[] plain) throws AEADBadTagException {
        if (length < OVERHEAD) throw new AEADBadTagException();
        try {
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(128, sealed, at, NONCE));
            cipher.updateAAD(context);
            return cipher.doFinal(sealed, at + NONCE, length - NONCE, plain, 0);
        } catch (AEADBadTagException changed) {
            throw changed;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
