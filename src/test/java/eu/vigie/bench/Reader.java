package eu.vigie.bench;

import eu.vigie.story.Caller;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

/** The administrator with a token and a session: no password is hashed with every request, which would hide the rest. */
public final class Reader {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String base;
    private final String token;

    /** Signs in. */
    public Reader(BenchHouse house) {
        base = house.address();
        var admin = new Caller(base, "admin", BenchHouse.PASSWORD);
        var issued = admin.post("/api/users/admin/tokens", Map.of("label", "bench"));
        token = issued.json().get("token").asString();
        var form = CSRF.matcher(send(request("/login")).body());
        if (!form.find()) throw new IllegalStateException("no form to sign in");
        var typed = "username=admin&password=" + BenchHouse.PASSWORD + "&_csrf=" + form.group(1);
        send(request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(typed)));
    }

    /** Reads the page or the contract's answer, and refuses any other answer than 200. */
    public void get(String path) {
        var request = request(path);
        if (path.startsWith("/api/")) request.header("Authorization", "Bearer " + token);
        var answer = send(request);
        if (answer.statusCode() != 200 || answer.uri().getPath().equals("/login"))
            throw new IllegalStateException(path + " answered " + answer.statusCode() + " at " + answer.uri());
    }

    /** Uploads a file as a stream, and refuses any other answer than 200. */
    public void put(String path, String type, Path file) {
        try {
            var answer = send(request(path)
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", type)
                    .PUT(HttpRequest.BodyPublishers.ofFile(file)));
            if (answer.statusCode() != 200) throw new IllegalStateException(path + " answered " + answer.body());
        } catch (FileNotFoundException none) {
            throw new UncheckedIOException(none);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
