package eu.vigie.filing.submission;

import eu.vigie.filing.Filings;
import eu.vigie.filing.Submission;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to an authority that takes the form over HTTPS. Follows no redirect: the form goes where the directory says. */
@Component
class MachineChannel {

    private static final int LONGEST_ANSWER = 64 * 1024;

    private final Filings filings;
    private final JsonMapper json;
    private final FilingRequest requests;
    private final HttpClient http;
    private final Duration timeout;
    private final Clock clock;

    MachineChannel(Filings filings, JsonMapper json, MachineSettings settings, SslBundles bundles, Clock clock) {
        this.filings = filings;
        this.json = json;
        this.requests = new FilingRequest(settings);
        this.timeout = settings.timeout();
        this.http = client(settings, bundles);
        this.clock = clock;
    }

    private static HttpClient client(MachineSettings settings, SslBundles bundles) {
        var client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.timeout());
        if (!settings.tlsBundle().isEmpty())
            client.sslContext(bundles.getBundle(settings.tlsBundle()).createSslContext());
        return client.build();
    }

    /** One attempt, from the connection to the last byte within the time set. Never throws for what happens on the way. */
    Reply submit(Submission submission) {
        byte[] form = json.writeValueAsBytes(filings.form(submission.filing()));
        var asked =
                http.sendAsync(requests.of(submission, form, clock.instant()), head -> new BoundedBody(LONGEST_ANSWER));
        try {
            return read(asked.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException lost) {
            return new Reply.Later(!notThere(lost.getCause()), null, String.valueOf(lost.getCause()));
        } catch (TimeoutException tooLong) {
            asked.cancel(true);
            return new Reply.Later(true, null, "no answer in " + timeout);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Reply.Later(true, null, "stopped");
        }
    }

    private static Reply read(HttpResponse<String> answer) {
        var pause = answer.headers().firstValue("Retry-After").orElse(null);
        return new FilingReply(answer.statusCode(), answer.body(), pause).read();
    }

    /** Only then is it certain that nothing arrived. */
    private static boolean notThere(@Nullable Throwable failure) {
        return failure instanceof ConnectException || failure instanceof HttpConnectTimeoutException;
    }
}
