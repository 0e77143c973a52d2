package eu.vigie.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import software.amazon.awssdk.retries.DefaultRetryStrategy;

/**
 * A store that speaks S3 over the wire as its reference says: one bucket that keeps versions, refuses parts that are too short,
 * and pages at two. Made to fail on request; says no more than a real one would.
 */
final class SmallBucket implements AutoCloseable {

    private static final Pattern NUMBER = Pattern.compile("<PartNumber>(\\d+)</PartNumber>");
    private static final Pattern TAG = Pattern.compile("<ETag>(.*?)</ETag>");

    static {
        // Each answer would otherwise wait for the other side's word that its first packet came.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final int leastPart;

    final BucketShelf shelf = new BucketShelf();

    /** Answers before the store goes down. */
    volatile int answers = Integer.MAX_VALUE;

    /** How many times the line breaks within the bytes of an object. */
    volatile int breaks;

    /** Whether it keeps no versions and does not know the question for them, as some do. */
    volatile boolean plain;

    SmallBucket(int leastPart) throws IOException {
        this.leastPart = leastPart;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newFixedThreadPool(2, task -> {
            var thread = new Thread(task, "small bucket");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/evidence", this::answer);
        server.start();
    }

    BucketSettings settings(String accessKey) {
        var address = "http://127.0.0.1:" + server.getAddress().getPort();
        return new BucketSettings(address, "", "evidence", true, accessKey, "secret-of-the-test", "");
    }

    Bucket bucket() {
        return bucket("vigie");
    }

    Bucket bucket(String accessKey) {
        var settings = settings(accessKey);
        var client = BucketClient.builder(settings)
                .overrideConfiguration(with -> with.retryStrategy(DefaultRetryStrategy.doNotRetry()))
                .build();
        return new Bucket(settings, client);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        if (answers-- <= 0) {
            exchange.getResponseHeaders().set("Connection", "close");
            exchange.close();
            return;
        }
        try (exchange) {
            var key = exchange.getRequestURI().getPath().substring("/evidence".length());
            key = key.isEmpty() ? key : key.substring(1);
            if (!String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
                    .startsWith("AWS4-HMAC-SHA256 Credential=vigie/")) {
                fail(exchange, 403, "InvalidAccessKeyId");
            } else if (damaged(exchange, body)) {
                fail(exchange, 400, "BadDigest");
            } else {
                answer(exchange, exchange.getRequestMethod(), key, query(exchange), body);
            }
        }
    }

    private synchronized void answer(
            HttpExchange exchange, String method, String key, Map<String, String> query, byte[] body)
            throws IOException {
        var upload = query.get("uploadId");
        var prefix = query.getOrDefault("prefix", "");
        if (query.containsKey("versions") && plain) fail(exchange, 501, "NotImplemented");
        else if (query.containsKey("versions")) say(exchange, shelf.versionsOf(prefix));
        else if (query.containsKey("list-type")) say(exchange, shelf.objectsOf(prefix));
        else if (query.containsKey("uploads"))
            say(exchange, method.equals("GET") ? shelf.uploadsOf(prefix) : shelf.begin(key));
        else if (upload != null) answerPart(exchange, method, upload, query, body);
        else if (method.equals("PUT")) {
            shelf.keep(key, body);
            tagged(exchange, body);
        } else if (method.equals("DELETE")) {
            shelf.delete(key, query.get("versionId"), plain);
            exchange.sendResponseHeaders(204, -1);
        } else give(exchange, key, method.equals("HEAD"));
    }

    private void answerPart(HttpExchange exchange, String method, String id, Map<String, String> query, byte[] body)
            throws IOException {
        var upload = shelf.uploads.get(id);
        if (upload == null) fail(exchange, 404, "NoSuchUpload");
        else if (method.equals("GET")) say(exchange, shelf.partsOf(upload, query));
        else if (method.equals("PUT")) {
            upload.parts().put(Integer.parseInt(query.getOrDefault("partNumber", "")), body);
            tagged(exchange, body);
        } else if (method.equals("POST")) complete(exchange, id, upload, new String(body, UTF_8));
        else {
            shelf.uploads.remove(id);
            exchange.sendResponseHeaders(204, -1);
        }
    }

    private void complete(HttpExchange exchange, String id, BucketShelf.Upload upload, String said) throws IOException {
        var all = new ByteArrayOutputStream();
        var numbers = NUMBER.matcher(said);
        var tags = TAG.matcher(said);
        for (int before = 0; numbers.find() && tags.find(); ) {
            var number = Integer.parseInt(numbers.group(1));
            var part = upload.parts().get(number);
            var tag = tags.group(1).replace("&quot;", "\"");
            if (part == null || !tag.equals(BucketShelf.tag(part)) || number <= before) {
                fail(exchange, 400, "InvalidPart");
                return;
            }
            if (part.length < leastPart && said.indexOf("<Part>", numbers.end()) >= 0) {
                fail(exchange, 400, "EntityTooSmall");
                return;
            }
            before = number;
            all.write(part);
        }
        shelf.uploads.remove(id);
        shelf.keep(upload.key(), all.toByteArray());
        say(exchange, "<CompleteMultipartUploadResult><ETag>\"whole\"</ETag></CompleteMultipartUploadResult>");
    }

    private void give(HttpExchange exchange, String key, boolean head) throws IOException {
        var last = shelf.last(key);
        if (last == null || last.mark()) {
            if (head) exchange.sendResponseHeaders(404, -1);
            else fail(exchange, 404, "NoSuchKey");
            return;
        }
        var bytes = last.bytes();
        var range = exchange.getRequestHeaders().getFirst("Range");
        var from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
        exchange.getResponseHeaders().set("ETag", BucketShelf.tag(bytes));
        if (head) {
            exchange.getResponseHeaders().set("Content-Length", String.valueOf(bytes.length));
            exchange.sendResponseHeaders(200, -1);
            return;
        }
        exchange.sendResponseHeaders(range == null ? 200 : 206, bytes.length - from);
        var broken = breaks > 0 && breaks-- > 0;
        exchange.getResponseBody().write(bytes, from, broken ? (bytes.length - from) / 2 : bytes.length - from);
    }

    private static boolean damaged(HttpExchange exchange, byte[] body) {
        var announced = exchange.getRequestHeaders().getFirst("Content-MD5");
        return announced != null
                && !announced.equals(java.util.Base64.getEncoder().encodeToString(BucketShelf.md5(body)));
    }

    private static void tagged(HttpExchange exchange, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("ETag", BucketShelf.tag(bytes));
        exchange.sendResponseHeaders(200, -1);
    }

    private static void say(HttpExchange exchange, String xml) throws IOException {
        say(exchange, 200, xml);
    }

    private static void fail(HttpExchange exchange, int status, String code) throws IOException {
        say(exchange, status, "<Error><Code>" + code + "</Code><Message>no</Message></Error>");
    }

    private static void say(HttpExchange exchange, int status, String xml) throws IOException {
        var bytes = xml.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/xml");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static Map<String, String> query(HttpExchange exchange) {
        var all = new HashMap<String, String>();
        var query = exchange.getRequestURI().getRawQuery();
        if (query != null)
            Arrays.stream(query.split("&"))
                    .map(one -> one.split("=", 2))
                    .forEach(one -> all.put(one[0], one.length == 1 ? "" : URLDecoder.decode(one[1], UTF_8)));
        return all;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
