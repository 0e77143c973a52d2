package eu.vigie.subscription;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.vigie.identity.Secrets;
import eu.vigie.webhook.StandardWebhook;
import eu.vigie.webhook.WebhookSecrets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Signs what is told, as the sources sign what they tell us. */
@Component
class Signing {

    /** For so long the secret before signs too. */
    static final Duration BOTH = Duration.ofDays(1);

    private final SubscriptionTable table;
    private final WebhookSecrets secrets;

    Signing(SubscriptionTable table, WebhookSecrets secrets) {
        this.table = table;
        this.secrets = secrets;
    }

    /** A new secret: its salt, its digest, and itself to be shown once. */
    record Fresh(String salt, String digest, String shown) {}

    Fresh fresh(String name) {
        String salt = Secrets.random(16);
        byte[] secret = bytes(name, salt);
        return new Fresh(salt, WebhookSecrets.digest(secret), WebhookSecrets.shown(secret));
    }

    /** The header fields that prove who tells it and when; empty where the house has another key than when it was made. */
    Optional<Map<String, String>> headers(String name, String number, String body, Instant now) {
        var salts = table.salts(name);
        byte[] secret = bytes(name, salts.salt());
        if (!WebhookSecrets.digest(secret).equals(salts.digest())) return Optional.empty();
        String seconds = Long.toString(now.getEpochSecond());
        String signatures = signature(secret, number, seconds, body);
        if (salts.saltBefore() != null
                && salts.exchangedAt() != null
                && now.isBefore(salts.exchangedAt().plus(BOTH)))
            signatures += " " + signature(bytes(name, salts.saltBefore()), number, seconds, body);
        var headers = new LinkedHashMap<String, String>();
        headers.put(StandardWebhook.ID, number);
        headers.put(StandardWebhook.TIMESTAMP, seconds);
        headers.put(StandardWebhook.SIGNATURE, signatures);
        return Optional.of(headers);
    }

    private static String signature(byte[] secret, String number, String seconds, String body) {
        return StandardWebhook.written(StandardWebhook.signature(secret, number, seconds, body.getBytes(UTF_8)));
    }

    private byte[] bytes(String name, String salt) {
        return secrets.bytes(WebhookSecrets.Purpose.OUTGOING, name, salt);
    }
}
