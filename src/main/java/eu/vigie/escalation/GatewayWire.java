package eu.vigie.escalation;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Speaks HTTP to the gateway. Never inside a transaction. A redirection is an answer like any other: it is not followed. */
@Component
class GatewayWire {

    private static final Logger LOG = LoggerFactory.getLogger(GatewayWire.class);

    private final GatewaySettings settings;
    private final Duration patience;
    private final HttpClient client;

    GatewayWire(GatewaySettings settings, @Value("${vigie.webhook.timeout:10s}") Duration patience) {
        this.settings = settings;
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** What the gateway answered; trouble is an answer too. */
    record Answer(boolean accepted, String said) {}

    /** Answers within the patience, whatever the gateway does. */
    CompletableFuture<Answer> send(GatewayLedger.Parcel parcel, Instant at) {
        return client.sendAsync(request(parcel, at), HttpResponse.BodyHandlers.ofInputStream())
                .thenApply(GatewayWire::answer)
                .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(trouble -> new Answer(false, said(trouble)));
    }

    private HttpRequest request(GatewayLedger.Parcel parcel, Instant at) {
        return HttpRequest.newBuilder(settings.url())
                .timeout(patience)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", parcel.id())
                .header("Vigie-Timestamp", Long.toString(at.getEpochSecond()))
                .header("Vigie-Signature", "sha256=" + Signature.of(settings.secret(), at, parcel.body()))
                .POST(HttpRequest.BodyPublishers.ofString(parcel.body()))
                .build();
    }

    /** The status alone counts; nobody reads what else the gateway has to say, however long it goes on. */
    private static Answer answer(HttpResponse<InputStream> response) {
        try {
            response.body().close();
        } catch (IOException closed) {
            LOG.debug("The gateway's answer ended by itself", closed);
        }
        return new Answer(response.statusCode() / 100 == 2, "HTTP " + response.statusCode());
    }

    private static String said(Throwable trouble) {
        var cause = trouble.getCause() == null ? trouble : trouble.getCause();
        var message = cause.getMessage();
        return cause.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }
}
