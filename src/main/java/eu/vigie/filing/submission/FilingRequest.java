package eu.vigie.filing.submission;

import eu.vigie.filing.Submission;
import java.net.http.HttpRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** Builds the request of one attempt: the form as JSON, its digest (RFC 9530), the key of the filing, our signature. */
final class FilingRequest {

    private static final String JSON = "application/json";

    private final MachineSettings settings;

    FilingRequest(MachineSettings settings) {
        this.settings = settings;
    }

    HttpRequest of(Submission submission, byte[] form, Instant now) {
        String digest = "sha-256=:" + Base64.getEncoder().encodeToString(sha256(form)) + ":";
        var request = HttpRequest.newBuilder(submission.address())
                .timeout(settings.timeout())
                .header("Content-Type", JSON)
                .header("Accept", JSON)
                .header("Idempotency-Key", quoted(submission.idempotencyKey()))
                .header("Content-Digest", digest)
                .POST(HttpRequest.BodyPublishers.ofByteArray(form));
        PrivateKey key = settings.key();
        if (key != null) sign(request, submission, digest, key, now);
        return request.build();
    }

    private void sign(HttpRequest.Builder request, Submission submission, String digest, PrivateKey key, Instant now) {
        Map<String, String> components = new LinkedHashMap<>();
        components.put("@method", "POST");
        components.put("@target-uri", submission.address().toString());
        components.put("content-type", JSON);
        components.put("content-digest", digest);
        components.put("idempotency-key", quoted(submission.idempotencyKey()));
        var signature = new MessageSignature(
                components,
                ";created=" + now.getEpochSecond() + ";keyid=" + quoted(settings.keyId()) + ";alg=\"ed25519\"");
        request.header("Signature-Input", "vigie=" + signature.input());
        request.header("Signature", "vigie=" + signature.sign(key));
    }

    /** A string of RFC 8941; our keys have neither quotation marks nor backslashes. */
    private static String quoted(String text) {
        return '"' + text + '"';
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
