package eu.vigie.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Speaks HTTP to a machine outside. Never inside a transaction. A redirection is an answer like any other: it is not followed. */
public final class Wire {

    private static final Logger LOG = LoggerFactory.getLogger(Wire.class);
    private static final int GONE = 410;

    private final Duration patience;
    private final HttpClient client;

    /** Waits so long for an answer, the connection included. */
    public Wire(Duration patience) {
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /**
     * What was answered; trouble is an answer too.
     *
     * @param accepted true for 2xx alone
     * @param gone true where the other side says that it wants no more of it (410)
     * @param said status or trouble, in a few words: one line, not for ever
     */
    public record Answer(boolean accepted, boolean gone, String said) {

        private static final int LONGEST = 300;

        /** No database keeps NUL, and what a machine outside says may be anything. */
        public Answer {
            said = said.replaceAll("\\p{Cntrl}", " ");
            said = said.substring(0, Math.min(said.length(), LONGEST));
        }

        /** What was not even sent. */
        public static Answer unsent(String why) {
            return new Answer(false, false, why);
        }
    }

    /** Posts JSON. Answers within the patience, whatever the other side does. */
    public CompletableFuture<Answer> post(URI to, Map<String, String> headers, String body) {
        var request = HttpRequest.newBuilder(to)
                .timeout(patience)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofInputStream())
                .thenApply(Wire::answer)
                .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(trouble -> Answer.unsent(said(trouble)));
    }

    /** The status alone counts; nobody reads what else there is to say, however long it goes on. */
    private static Answer answer(HttpResponse<InputStream> response) {
        try {
            response.body().close();
        } catch (IOException closed) {
            LOG.debug("The answer ended by itself", closed);
        }
        int status = response.statusCode();
        return new Answer(status / 100 == 2, status == GONE, "HTTP " + status);
    }

    private static String said(Throwable trouble) {
        var cause = trouble.getCause() == null ? trouble : trouble.getCause();
        var message = cause.getMessage();
        return cause.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }
}
