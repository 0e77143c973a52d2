package eu.vigie.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.vigie.audit.Seals;
import eu.vigie.identity.Secrets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * What webhooks are signed with follows from the house's key (for this purpose alone), the source and a salt: whoever reads the
 * database learns no secret. Another key of the house makes other secrets.
 */
@Component
class WebhookSecrets {

    static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";

    private final Seals seals;

    WebhookSecrets(Seals seals) {
        this.seals = seals;
    }

    byte[] bytes(String source, String salt) {
        return hmac(seals.secret("signal webhooks"), (source + "\n" + salt).getBytes(UTF_8));
    }

    /** As the Standard Webhooks write it: the base64 of the bytes behind {@code whsec_}. */
    static String shown(byte[] secret) {
        return PREFIX + Base64.getEncoder().encodeToString(secret);
    }

    static String digest(byte[] secret) {
        return Secrets.digest(shown(secret));
    }

    static byte[] hmac(byte[] key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            for (byte[] part : parts) mac.update(part);
            return mac.doFinal();
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
