package eu.vigie.escalation;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.vigie.webhook.StandardWebhook;
import java.time.Instant;
import java.util.HexFormat;

/** Proves to the gateway who calls and when: HMAC-SHA256 over {@code <epoch seconds>.<body>}, in hexadecimal. */
final class Signature {

    private Signature() {}

    static String of(String secret, Instant at, String body) {
        byte[] signed = (at.getEpochSecond() + "." + body).getBytes(UTF_8);
        return HexFormat.of().formatHex(StandardWebhook.hmac(secret.getBytes(UTF_8), signed));
    }
}
