package eu.vigie.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.vigie.audit.Seals;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * First answers as they are kept: some hold a secret that is shown once, and nobody reads one without the key of the house, which
 * is not in the database (AES-256-GCM; what is sealed is nonce, ciphertext and tag).
 */
@Component
class SealedAnswers {

    private static final String PURPOSE = "first answers";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Seals seals;

    SealedAnswers(Seals seals) {
        this.seals = seals;
    }

    /** To be opened for that question alone. */
    String seal(RememberedAnswers.Question question, byte[] body) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = work(Cipher.ENCRYPT_MODE, question, nonce, body);
        ByteBuffer whole = ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed);
        return Base64.getEncoder().encodeToString(whole.array());
    }

    /** Refuses with {@link IllegalStateException} what was changed, or sealed for another question or under another key. */
    byte[] open(RememberedAnswers.Question question, String kept) {
        ByteBuffer whole = ByteBuffer.wrap(Base64.getDecoder().decode(kept));
        byte[] nonce = new byte[NONCE];
        whole.get(nonce);
        byte[] sealed = new byte[whole.remaining()];
        whole.get(sealed);
        return work(Cipher.DECRYPT_MODE, question, nonce, sealed);
    }

    private byte[] work(int mode, RememberedAnswers.Question question, byte[] nonce, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(seals.secret(PURPOSE), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD((question.actor() + "\n" + question.key()).getBytes(UTF_8));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException changed) {
            throw new IllegalStateException("a first answer cannot be read", changed);
        }
    }
}
