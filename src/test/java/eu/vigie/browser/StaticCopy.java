package eu.vigie.browser;

import com.microsoft.playwright.Response;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/** What a page loaded, answered from memory: the same bytes, as compressed as they were. */
final class StaticCopy implements AutoCloseable {

    private record Answer(String type, boolean compressed, byte[] bytes) {}

    private final Map<String, Answer> answers = new HashMap<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final HttpServer server;

    private StaticCopy() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
    }

    static StaticCopy of(List<Response> loaded) throws IOException {
        var copy = new StaticCopy();
        for (Response one : loaded) copy.keep(one);
        copy.server.start();
        return copy;
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void keep(Response one) throws IOException {
        boolean compressed = "gzip".equals(one.headerValue("content-encoding"));
        var address = URI.create(one.url());
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        byte[] bytes = compressed ? zipped(one.body()) : one.body();
        answers.put(address.getRawPath() + query, new Answer(one.headerValue("content-type"), compressed, bytes));
    }

    private static byte[] zipped(byte[] plain) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(plain);
        }
        return bytes.toByteArray();
    }

    private void answer(HttpExchange asked) throws IOException {
        Answer answer = answers.get(asked.getRequestURI().toString());
        if (answer == null) {
            asked.sendResponseHeaders(404, -1);
        } else {
            asked.getResponseHeaders().set("Content-Type", answer.type());
            if (answer.compressed()) asked.getResponseHeaders().set("Content-Encoding", "gzip");
            asked.sendResponseHeaders(200, answer.bytes().length);
            asked.getResponseBody().write(answer.bytes());
        }
        asked.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
