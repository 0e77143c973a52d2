package eu.vigie.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who calls the HTTP contract from outside, as one user. */
public final class Caller {

    private static final int AGAIN = 3;

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String base;
    private final String name;
    private final String password;

    /** {@code base}: where the house answers. */
    public Caller(String base, String name, String password) {
        this.base = base;
        this.name = name;
        this.password = password;
    }

    public String name() {
        return name;
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, Object body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** Says under which key it may be repeated. */
    public Answer post(String path, Object body, String key) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    public Answer put(String path, Object body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    public Answer bytes(String path, byte[] body, String type) {
        return send(request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    public Answer markdown(String path, String text) {
        return send(
                request(path).header("Content-Type", "text/markdown").PUT(HttpRequest.BodyPublishers.ofString(text)));
    }

    public Answer csv(String path, byte[] file) {
        return send(request(path).header("Content-Type", "text/csv").PUT(HttpRequest.BodyPublishers.ofByteArray(file)));
    }

    public Answer patch(String path, Map<String, Object> patch) {
        return send(request(path)
                .header("Content-Type", "application/merge-patch+json")
                .method("PATCH", HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(patch))));
    }

    public Answer patchFacts(String breach, Map<String, Object> facts) {
        var path = "/api/breaches/" + breach + "/facts";
        var version = get(path).header("ETag");
        return send(request(path)
                .header("Content-Type", "application/merge-patch+json")
                .header("If-Match", version)
                .method("PATCH", HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(facts))));
    }

    private HttpRequest.Builder request(String path) {
        var credentials = Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Basic " + credentials);
    }

    /** Whoever is told that others change the case at the moment, and to try again, does: clocks ring beside every story. */
    static Answer send(HttpRequest.Builder request) {
        var answer = once(request);
        for (int again = 0; again < AGAIN && answer.saysTryAgain(); again++) answer = once(request);
        return answer;
    }

    private static Answer once(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.body(), response.headers());
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
