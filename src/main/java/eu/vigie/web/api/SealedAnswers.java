package eu.vigie.web.api;

import eu.vigie.audit.Seals;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.stereotype.Component;

/**
 * What is kept of requests that hold a secret or whose answer shows one: nobody reads it or tries a password against it without the
 * key of the house, which is not in the database. Each answer has a key of its own, and is the answer to no other request.
 */
@Component
class SealedAnswers {

    private static final Pattern SECRET =
            Pattern.compile("/(users|tokens|calendar|secrets?|report-links|subscriptions)$");

    private final Seals seals;

    SealedAnswers(Seals seals) {
        this.seals = seals;
    }

    /** Of others every node of a database reads what is kept, whatever its key. */
    static boolean wantedFor(HttpServletRequest request) {
        return SECRET.matcher(request.getRequestURI()).find();
    }

    /** The digest of a request under the key of the house. */
    byte[] keyed(String digest) {
        return seals.secret("repeated request " + digest);
    }

    /** In Base64. */
    byte[] seal(String request, byte[] answer) {
        return Base64.getEncoder().encode(under(request).encrypt(answer));
    }

    /** Refuses with {@link IllegalStateException} what was changed, or sealed for another request. */
    byte[] open(String request, byte[] kept) {
        return under(request).decrypt(Base64.getDecoder().decode(kept));
    }

    private BytesEncryptor under(String request) {
        var key = new SecretKeySpec(seals.secret("first answer to " + request), "AES");
        return AesGcmBytesEncryptor.withSecretKey(key).build();
    }
}
