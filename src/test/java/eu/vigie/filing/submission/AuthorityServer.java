package eu.vigie.filing.submission;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * An authority's machine as a process of its own: {@code POST /<name>/<behaviours>} answers the first request by the first
 * behaviour, and so on; the last one stays. It keeps filings by their key, checks digest and signature, and tells under
 * {@code GET /<name>} how many filings it holds and how many requests came.
 */
public final class AuthorityServer {

    private static final String NUMBER = "{\"reference\": \"DPA-%s-1\", \"receivedAt\": \"2026-11-24T09:00:00Z\"}";

    private final Map<String, List<String>> requests = new ConcurrentHashMap<>();
    private final Map<String, String> filings = new ConcurrentHashMap<>();
    private final PublicKey sender;

    private AuthorityServer(PublicKey sender) {
        this.sender = sender;
    }

    /** Arguments: the file to write the port to, the sender's public key in base64. */
    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        byte[] encoded = Base64.getDecoder().decode(arguments[1]);
        var key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", new AuthorityServer(key)::answer);
        server.start();
        var half = Path.of(arguments[0] + ".part");
        Files.writeString(half, String.valueOf(server.getAddress().getPort()));
        Files.move(half, Path.of(arguments[0]));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath().split("/");
            if (exchange.getRequestMethod().equals("GET")) tell(exchange, path[1]);
            else take(exchange, path[1], path[2].split(","));
        }
    }

    private void tell(HttpExchange exchange, String name) throws IOException {
        var held = filings.keySet().stream().filter(key -> key.startsWith(name)).count();
        say(
                exchange,
                200,
                held + " filings, " + requests.getOrDefault(name, List.of()).size() + " requests");
    }

    private void take(HttpExchange exchange, String name, String[] behaviours) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        var earlier = requests.getOrDefault(name, List.of()).size();
        requests.merge(
                name, List.of(name), (before, one) -> java.util.stream.Stream.concat(before.stream(), one.stream())
                        .toList());
        if (!genuine(exchange, body)) {
            say(exchange, 401, "{\"title\": \"The signature does not fit\"}");
            return;
        }
        behave(exchange, name, behaviours[Math.min(earlier, behaviours.length - 1)]);
    }

    private void behave(HttpExchange exchange, String name, String behaviour) throws IOException {
        switch (behaviour) {
            case "ok" -> say(exchange, 201, number(exchange, name));
            case "lost" -> number(exchange, name);
            case "mute" -> say(exchange, 202, "{}");
            case "slow" -> hold(exchange, name);
            case "redirect" -> {
                exchange.getResponseHeaders().set("Location", "/" + name + "/ok");
                say(exchange, 307, "");
            }
            default -> {
                exchange.getResponseHeaders().set("Retry-After", "7");
                say(exchange, Integer.parseInt(behaviour), "{\"title\": \"status " + behaviour + "\"}");
            }
        }
    }

    /** The same key is the same filing, and gets the same number. */
    private String number(HttpExchange exchange, String name) {
        var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        return filings.computeIfAbsent(name + key, first -> NUMBER.formatted(name));
    }

    /** Takes the filing and says nothing until the other side has hung up. */
    private void hold(HttpExchange exchange, String name) throws IOException {
        number(exchange, name);
        exchange.sendResponseHeaders(201, 0);
        try {
            while (true) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
                java.util.concurrent.TimeUnit.MILLISECONDS.sleep(50);
            }
        } catch (IOException hungUp) {
            // As wanted.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean genuine(HttpExchange exchange, byte[] body) {
        var headers = exchange.getRequestHeaders();
        try {
            var digest = "sha-256=:"
                    + Base64.getEncoder()
                            .encodeToString(MessageDigest.getInstance("SHA-256").digest(body))
                    + ":";
            var input = headers.getFirst("Signature-Input");
            if (input == null || !digest.equals(headers.getFirst("Content-Digest"))) return false;
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(sender);
            verifier.update(base(exchange, input.substring(input.indexOf('='))).getBytes(StandardCharsets.US_ASCII));
            var signature = headers.getFirst("Signature");
            return verifier.verify(Base64.getDecoder()
                    .decode(signature.substring(signature.indexOf('=') + 2, signature.length() - 1)));
        } catch (GeneralSecurityException broken) {
            return false;
        }
    }

    /** RFC 9421, section 2.5, from what arrived. */
    private static String base(HttpExchange exchange, String input) {
        var parameters = input.substring(1);
        var names = parameters.substring(1, parameters.indexOf(')')).split(" ");
        return Arrays.stream(names)
                        .map(name -> name + ": " + value(exchange, name.replace("\"", "")) + "\n")
                        .collect(Collectors.joining())
                + "\"@signature-params\": " + parameters;
    }

    private static String value(HttpExchange exchange, String component) {
        var headers = exchange.getRequestHeaders();
        return switch (component) {
            case "@method" -> exchange.getRequestMethod();
            case "@target-uri" -> "http://" + headers.getFirst("Host") + exchange.getRequestURI();
            default -> String.valueOf(headers.getFirst(component));
        };
    }

    private static void say(HttpExchange exchange, int status, String body) {
        try {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
