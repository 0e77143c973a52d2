package eu.vigie.filing.submission;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Base64;

/** Starts and asks the {@link AuthorityServer}; holds the key whose signatures it believes. */
public final class AuthorityProcess implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final KeyPair keys;
    private final Process process;
    private final String address;

    public AuthorityProcess(Path folder) throws IOException, GeneralSecurityException {
        keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        var port = folder.resolve("authority-port");
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx64m",
                        "-cp",
                        Path.of("target", "test-classes").toString(),
                        "eu.vigie.filing.submission.AuthorityServer",
                        port.toString(),
                        Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()))
                .inheritIO()
                .start();
        await().atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(50))
                .failFast("it ended", () -> !process.isAlive())
                .until(() -> Files.exists(port));
        address = "http://127.0.0.1:" + Files.readString(port);
        Files.delete(port);
    }

    /** Where a test posts; the name keeps it apart from other tests. */
    public URI address(String name, String... behaviours) {
        return URI.create(address + "/" + name + "/" + String.join(",", behaviours));
    }

    /** For example {@code 1 filings, 2 requests}. */
    public String holds(String name) throws IOException, InterruptedException {
        var question = HttpRequest.newBuilder(URI.create(address + "/" + name)).build();
        return http.send(question, HttpResponse.BodyHandlers.ofString()).body();
    }

    /** The sender's private key as a PEM file. */
    public Path key(Path folder) throws IOException {
        var pem = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(keys.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
        return Files.writeString(folder.resolve("signing-key.pem"), pem);
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
