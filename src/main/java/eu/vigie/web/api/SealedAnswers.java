package eu.vigie.web.api;

import static java.nio.charset.StandardCharsets.US_ASCII;

import eu.vigie.audit.Seals;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * What is kept of requests that hold a secret or whose answer shows one: nobody reads it or tries a password against it without the
 * key of the house, which is not in the database (HMAC-SHA-256 and AES-256-GCM; sealed are nonce, ciphertext and tag).
 */
@Component
class SealedAnswers {

    private static final Pattern SECRET =
            Pattern.compile("/(users|tokens|calendar|secrets?|report-links|subscriptions)$");

    private static final String REQUESTS = "repeated requests";
    private static final String ANSWERS = "first answers";
    private static final String HMAC = "HmacSHA256";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Seals seals;

    SealedAnswers(Seals seals) {
        this.seals = seals;
    }

    /** Of others every node of a database reads what is kept, whatever its key. */
    static boolean wantedFor(HttpServletRequest request) {
        return SECRET.matcher(request.getRequestURI()).find();
    }

    byte[] keyed(byte[] digest) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(seals.secret(REQUESTS), HMAC));
            return mac.doFinal(digest);
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /** In Base64, to be opened for that request alone. */
    byte[] seal(String request, byte[] answer) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = work(Cipher.ENCRYPT_MODE, request, nonce, answer);
        ByteBuffer whole = ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed);
        return Base64.getEncoder().encode(whole.array());
    }

    /** Refuses with {@link IllegalStateException} what was changed, or sealed for another request. */
    byte[] open(String request, byte[] kept) {
        ByteBuffer whole = ByteBuffer.wrap(Base64.getDecoder().decode(kept));
        byte[] nonce = new byte[NONCE];
        whole.get(nonce);
        byte[] sealed = new byte[whole.remaining()];
        whole.get(sealed);
        return work(Cipher.DECRYPT_MODE, request, nonce, sealed);
    }

    private byte[] work(int mode, String request, byte[] nonce, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(seals.secret(ANSWERS), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(request.getBytes(US_ASCII));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException changed) {
            throw new IllegalStateException("a first answer cannot be read", changed);
        }
    }
}
