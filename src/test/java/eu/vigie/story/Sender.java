package eu.vigie.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.http.HttpRequest;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A machine outside that sends what it has, with whatever header fields it likes. */
final class Sender {

    private final String base;

    Sender(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    Answer post(String path, byte[] body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return Caller.send(request);
    }

    Answer get(String path, String token) {
        return Caller.send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + token)
                .GET());
    }

    /** The header fields of the Standard Webhooks. */
    static Map<String, String> signed(String secret, String id, Instant at, byte[] body) {
        byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        String seconds = Long.toString(at.getEpochSecond());
        byte[] signature = hmac(key, (id + "." + seconds + ".").getBytes(UTF_8), body);
        return Map.of(
                "webhook-id",
                id,
                "webhook-timestamp",
                seconds,
                "webhook-signature",
                "v1a,bm90aGluZw== v1," + Base64.getEncoder().encodeToString(signature));
    }

    /** The header field of those who sign the body alone. */
    static Map<String, String> signedBody(String secret, byte[] body) {
        byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        return Map.of("X-Hub-Signature-256", "sha256=" + HexFormat.of().formatHex(hmac(key, body)));
    }

    private static byte[] hmac(byte[] key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            for (byte[] part : parts) mac.update(part);
            return mac.doFinal();
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
