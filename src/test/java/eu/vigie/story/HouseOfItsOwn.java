package eu.vigie.story;

import static org.awaitility.Awaitility.await;

import eu.vigie.VigieApplication;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Vigie as a process of its own, with its database in a folder, which a test may kill at any moment and start again. */
final class HouseOfItsOwn implements AutoCloseable {

    static final String PASSWORD = "admin-password-1";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final ProcessBuilder command;
    private final String address;
    private Process process;

    HouseOfItsOwn(Path folder, int mailPort) throws IOException {
        this(folder, mailPort, Map.of());
    }

    /** With further settings of its environment; {@link HouseWithAnotherClock#SHIFT} among them sets its clock wrong. */
    HouseOfItsOwn(Path folder, int mailPort, Map<String, String> settings) throws IOException {
        var port = freePort();
        address = "http://127.0.0.1:" + port;
        command = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx512m",
                        "-cp",
                        classPath(),
                        settings.containsKey(HouseWithAnotherClock.SHIFT)
                                ? HouseWithAnotherClock.class.getName()
                                : VigieApplication.class.getName()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        Path.of("target", "killed-story.log").toFile()));
        command.environment().keySet().removeIf(name -> name.startsWith("VIGIE_"));
        command.environment()
                .putAll(Map.of(
                        "VIGIE_PORT", String.valueOf(port),
                        "VIGIE_DATA", folder.resolve("data").toString(),
                        "VIGIE_ADMIN_PASSWORD", PASSWORD,
                        "VIGIE_SMTP_HOST", "127.0.0.1",
                        "VIGIE_SMTP_PORT", String.valueOf(mailPort)));
        command.environment().putAll(settings);
        process = command.start();
    }

    String address() {
        return address;
    }

    /** Waits until it answers. */
    void awaitReady() {
        await().dontCatchUncaughtExceptions()
                .atMost(Duration.ofSeconds(180))
                .pollInterval(Duration.ofMillis(200))
                .failFast("it ended", () -> !process.isAlive())
                .until(this::ready);
    }

    /** As if somebody pulled the plug: nothing is shut down, nothing is said. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Stops it as an operator does, and starts it that much later. */
    void stopAndStartLater(Duration time) throws IOException {
        process.destroy();
        process.onExit().join();
        command.environment().put(HouseWithAnotherClock.SHIFT, time.toString());
        process = command.start();
        awaitReady();
    }

    void killAndStartAgain() throws IOException {
        kill();
        process = command.start();
        awaitReady();
    }

    @Override
    public void close() {
        kill();
    }

    private boolean ready() {
        try {
            var health = HttpRequest.newBuilder(URI.create(address + "/actuator/health/readiness"))
                    .build();
            return HTTP.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Each place once: the engine refuses a diagram that it finds twice. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(place -> !place.contains("surefirebooter"))
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
