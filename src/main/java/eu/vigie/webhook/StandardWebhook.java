package eu.vigie.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What the Standard Webhooks sign: HMAC-SHA256 over {@code <id>.<seconds of the epoch>.<body>}. Checked and made here alike. */
public final class StandardWebhook {

    public static final String ID = "webhook-id";
    public static final String TIMESTAMP = "webhook-timestamp";
    public static final String SIGNATURE = "webhook-signature";

    /** What precedes a signature of this kind. */
    public static final String VERSION = "v1,";

    /** A request from further away than this in either direction is refused. */
    public static final Duration SKEW = Duration.ofMinutes(5);

    private static final String ALGORITHM = "HmacSHA256";

    private StandardWebhook() {}

    /** The bytes of the signature. */
    public static byte[] signature(byte[] secret, String id, String seconds, byte[] body) {
        return hmac(secret, (id + "." + seconds + ".").getBytes(UTF_8), body);
    }

    /** The signature as it stands in the header field. */
    public static String written(byte[] signature) {
        return VERSION + Base64.getEncoder().encodeToString(signature);
    }

    /** HMAC-SHA256 over the parts, one after the other. */
    public static byte[] hmac(byte[] key, byte[]... parts) {
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
