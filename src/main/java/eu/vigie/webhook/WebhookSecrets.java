package eu.vigie.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.vigie.audit.Seals;
import eu.vigie.identity.Secrets;
import java.util.Base64;
import org.springframework.stereotype.Component;

/**
 * What webhooks are signed with follows from the house's key (for one purpose alone), a name and a salt: whoever reads the
 * database learns no secret. Another key of the house makes other secrets.
 */
@Component
public class WebhookSecrets {

    private static final String PREFIX = "whsec_";

    private final Seals seals;

    WebhookSecrets(Seals seals) {
        this.seals = seals;
    }

    /** Which way what they sign goes: the same name and salt make another secret. */
    public enum Purpose {
        INCOMING("signal webhooks"),
        OUTGOING("outgoing webhooks");

        private final String derived;

        Purpose(String derived) {
            this.derived = derived;
        }
    }

    /** The secret itself; {@code salt} is what its row keeps. */
    public byte[] bytes(Purpose purpose, String name, String salt) {
        return StandardWebhook.hmac(seals.secret(purpose.derived), (name + "\n" + salt).getBytes(UTF_8));
    }

    /** As the Standard Webhooks write it: the base64 of the bytes behind {@code whsec_}. */
    public static String shown(byte[] secret) {
        return PREFIX + Base64.getEncoder().encodeToString(secret);
    }

    /** What its row keeps to tell that the key of the house is another. */
    public static String digest(byte[] secret) {
        return Secrets.digest(shown(secret));
    }
}
