package eu.vigie.anchor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Asks a time-stamping authority over HTTP (RFC 3161, section 3.4). Sends a digest and a nonce, nothing of the trail. */
@Component
class TimeStamping {

    /** An answer with a chain of certificates has some 8 kB. */
    private static final int LONGEST = 65_536;

    private static final int NONCE_BITS = 64;

    private final SecureRandom random = new SecureRandom();
    private final TimeStampCheck check;
    private final Duration patience;
    private final HttpClient client;

    TimeStamping(AnchorSettings.Reader settings, @Value("${vigie.trail.timestamp.timeout:PT20S}") Duration patience) {
        this.check = new TimeStampCheck(settings.settings().authorities());
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** A stamp over the note's bytes; whatever is wrong with it, or with the way to it, is an {@link IOException}. */
    Stamp stamp(URI authority, String note) throws IOException {
        TimeStampRequest request = request(note);
        return check.checked(request, answer(authority, request.getEncoded()));
    }

    private TimeStampRequest request(String note) {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        return generator.generate(TSPAlgorithms.SHA256, sha256(note), new BigInteger(NONCE_BITS, random));
    }

    private byte[] answer(URI authority, byte[] query) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(authority)
                .timeout(patience)
                .header("Content-Type", "application/timestamp-query")
                .header("Accept", "application/timestamp-reply")
                .POST(HttpRequest.BodyPublishers.ofByteArray(query))
                .build();
        CompletableFuture<byte[]> answered = client.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream())
                .thenApplyAsync(TimeStamping::read);
        try {
            return answered.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException trouble) {
            throw new IOException(said(trouble.getCause()), trouble);
        } catch (TimeoutException silent) {
            answered.cancel(true);
            throw new IOException("no answer within " + patience, silent);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stopping);
        }
    }

    private static byte[] read(HttpResponse<InputStream> response) {
        try (InputStream body = response.body()) {
            if (response.statusCode() != 200) throw new IllegalStateException("HTTP " + response.statusCode());
            byte[] answer = body.readNBytes(LONGEST + 1);
            if (answer.length > LONGEST) throw new IllegalStateException("more than " + LONGEST + " bytes");
            return answer;
        } catch (IOException cut) {
            throw new IllegalStateException("cut short: " + cut.getMessage(), cut);
        }
    }

    private static String said(@Nullable Throwable cause) {
        if (cause == null) return "no answer";
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    static byte[] sha256(String note) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(note.getBytes(UTF_8));
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
