package eu.vigie.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.vigie.webhook.StandardWebhook;
import eu.vigie.webhook.WebhookSecrets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Proves which source a signed request comes from: HMAC-SHA256 over {@code <id>.<timestamp>.<body>} (Standard Webhooks), or, where
 * the source allows it, over the body alone. The same request again proves the same; it brings no signal twice.
 */
@Component
class WebhookProof {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookProof.class);
    private static final int MOST_SIGNATURES = 8;
    private static final Pattern ID = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");
    private static final Pattern BODY_SIGNATURE = Pattern.compile("sha256=[0-9a-f]{64}");

    private final KeyTable keys;
    private final WebhookSecrets secrets;
    private final Clock clock;

    WebhookProof(KeyTable keys, WebhookSecrets secrets, Clock clock) {
        this.keys = keys;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Refuses what is not signed by a secret of that source. A source that does not exist is a forged signature. */
    void require(String source, boolean bodyAlone, Webhook sent, byte[] body) {
        if (sent.signatures() != null) signed(source, sent, body);
        else if (sent.bodySignature() == null) throw new NotProven("webhook-signature", "webhook-unsigned");
        else if (!bodyAlone) throw new NotProven("webhook-timestamp", "webhook-time-needed");
        else if (!BODY_SIGNATURE.matcher(sent.bodySignature()).matches())
            throw new NotProven("X-Hub-Signature-256", "webhook-form");
        else match(source, List.of(HexFormat.of().parseHex(sent.bodySignature().substring("sha256=".length()))), body);
    }

    private void signed(String source, Webhook sent, byte[] body) {
        String id = sent.id();
        String seconds = sent.timestamp();
        if (id == null || !ID.matcher(id).matches()) throw new NotProven("webhook-id", "webhook-form");
        if (seconds == null || !SECONDS.matcher(seconds).matches())
            throw new NotProven("webhook-timestamp", "webhook-form");
        Instant at = Instant.ofEpochSecond(Long.parseLong(seconds));
        Instant now = clock.instant();
        if (Duration.between(at, now).abs().compareTo(StandardWebhook.SKEW) > 0)
            throw new NotProven("webhook-timestamp", "webhook-clock", at.toString(), now.toString());
        match(source, signatures(sent), (id + "." + seconds + ".").getBytes(UTF_8), body);
    }

    private static List<byte[]> signatures(Webhook sent) {
        return Arrays.stream(String.valueOf(sent.signatures()).split(" ", MOST_SIGNATURES + 1))
                .limit(MOST_SIGNATURES)
                .filter(one -> one.startsWith(StandardWebhook.VERSION))
                .map(one -> decoded(one.substring(StandardWebhook.VERSION.length())))
                .toList();
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException none) {
            return new byte[0];
        }
    }

    /** Every signature is compared with every secret, so that the time taken tells nothing. */
    private void match(String source, List<byte[]> signatures, byte[]... signed) {
        long by = 0;
        for (var secret : keys.secrets(source)) {
            byte[] key = secrets.bytes(WebhookSecrets.Purpose.INCOMING, source, secret.salt());
            if (!WebhookSecrets.digest(key).equals(secret.digest()))
                LOG.warn(
                        "The key of this house is another than the one that secrets of source {} were made with",
                        source);
            byte[] expected = StandardWebhook.hmac(key, signed);
            for (byte[] signature : signatures) if (MessageDigest.isEqual(expected, signature)) by = secret.id();
        }
        if (by == 0) throw new NotProven("webhook-signature", "webhook-forged");
        keys.used(by, clock.instant());
    }
}
