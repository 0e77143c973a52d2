package eu.vigie.web.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who uses the pages as a browser without script does: cookies, forms, redirects. */
public final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String base;

    public Visitor(String base) {
        this.base = base;
    }

    /** Signs in by the form and keeps the language. */
    public Visitor signIn(String name, String password, String language) {
        get("/login?lang=" + language);
        HttpResponse<String> home = submit("/login", "/login", Map.of("username", name, "password", password));
        assertThat(home.uri().getPath()).as(name + " is signed in").isEqualTo("/");
        return this;
    }

    /** As after hours of silence or a restart: the server no longer knows the session. */
    void forgetSession() {
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .toList()
                .forEach(cookie -> cookies.getCookieStore().remove(URI.create(base), cookie));
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", "text/html")
                .GET());
    }

    /** As a page does that refreshes a part of itself. */
    HttpResponse<String> refresh(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("HX-Request", "true")
                .GET());
    }

    /** Sends what was typed from the page at {@code from}, with that page's token. */
    public HttpResponse<String> submit(String from, String to, Map<String, String> typed) {
        return post(to, typed, token(get(from).body()));
    }

    HttpResponse<String> post(String to, Map<String, String> typed, String token) {
        Map<String, String> all = new TreeMap<>(typed);
        all.put("_csrf", token);
        String body = all.entrySet().stream()
                .map(one -> URLEncoder.encode(one.getKey(), UTF_8) + "=" + URLEncoder.encode(one.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(base + to))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Sends a file by the form of that page. */
    HttpResponse<String> upload(String page, String name, String content) {
        String edge = "----edge";
        String body = part(edge, "_csrf\"", token(get(page).body()))
                + part(edge, "kind\"", "document")
                + part(edge, "file\"; filename=\"" + name + "\"\r\nContent-Type: text/plain", content)
                + "--" + edge + "--\r\n";
        return send(HttpRequest.newBuilder(URI.create(base + page))
                .header("Content-Type", "multipart/form-data; boundary=" + edge)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** The same with fields, its bytes in that character set. */
    public HttpResponse<String> upload(String page, Map<String, String> fields, String content, Charset characters) {
        String edge = "----edge";
        String typed = fields.entrySet().stream()
                .map(one -> part(edge, one.getKey() + "\"", one.getValue()))
                .collect(Collectors.joining());
        String body = part(edge, "_csrf\"", token(get(page).body()))
                + typed
                + part(edge, "file\"; filename=\"a.csv\"\r\nContent-Type: text/csv", content)
                + "--" + edge + "--\r\n";
        return send(HttpRequest.newBuilder(URI.create(base + page))
                .header("Content-Type", "multipart/form-data; boundary=" + edge)
                .POST(HttpRequest.BodyPublishers.ofString(body, characters)));
    }

    private static String part(String edge, String named, String content) {
        return "--" + edge + "\r\nContent-Disposition: form-data; name=\"" + named + "\r\n\r\n" + content + "\r\n";
    }

    static String token(String page) {
        Matcher token = TOKEN.matcher(page);
        assertThat(token.find()).as("the page has a form").isTrue();
        return token.group(1);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
        } catch (IOException unreachable) {
            throw new java.io.UncheckedIOException(unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
