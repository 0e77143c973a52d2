package eu.vigie.subscription;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A machine on loopback that is told; it answers what a test says. */
public final class Machine implements AutoCloseable {

    /** What it heard. */
    public record Heard(String path, String id, String timestamp, String signature, String body) {}

    public final List<Heard> heard = new CopyOnWriteArrayList<>();

    /** Its answers, one after the other; the last for ever. */
    public final List<Integer> answers = new CopyOnWriteArrayList<>(List.of(200));

    volatile boolean hangs;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch over = new CountDownLatch(1);

    public Machine() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException occupied) {
            throw new UncheckedIOException(occupied);
        }
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    private void answer(HttpExchange exchange) throws IOException {
        var head = exchange.getRequestHeaders();
        heard.add(new Heard(
                exchange.getRequestURI().getPath(),
                head.getFirst("webhook-id"),
                head.getFirst("webhook-timestamp"),
                head.getFirst("webhook-signature"),
                new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
        if (hangs) hang();
        exchange.getResponseHeaders().set("Location", url() + "/elsewhere");
        exchange.sendResponseHeaders(next(), -1);
        exchange.close();
    }

    /** Several ask at once. */
    private synchronized int next() {
        return answers.size() > 1 ? answers.remove(0) : answers.get(0);
    }

    private void hang() {
        try {
            over.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
        threads.shutdown();
    }
}
