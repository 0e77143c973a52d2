package eu.vigie.filing.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import eu.vigie.KeyPairs;
import eu.vigie.authority.FilingChannel;
import eu.vigie.filing.Filings;
import eu.vigie.filing.Submission;
import eu.vigie.filing.SubmissionState;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundle;
import tools.jackson.databind.json.JsonMapper;

/** An authority that wants to see a certificate. */
class MutualTlsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @TempDir
    Path folder = Path.of("");

    private final Filings filings = mock(Filings.class);
    private HttpsServer server = mock(HttpsServer.class);
    private KeyPairs keys = mock(KeyPairs.class);

    @BeforeEach
    void open() throws Exception {
        when(filings.form(anyLong())).thenReturn(Map.of("field_3", "A"));
        keys = KeyPairs.make(folder, "authority", "house");
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(
                new WantsCertificate(keys.whoIs("authority", "house").createSslContext()));
        server.createContext("/", exchange -> {
            var answer = "{\"reference\": \"DPA-TLS-1\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(201, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void takesTheFilingOfWhoShowsIt() throws Exception {
        var reply = channel(keys.whoIs("house", "authority")).submit(submission());

        assertThat(reply).isInstanceOf(Reply.Accepted.class);
        assertThat(reply.text()).contains("DPA-TLS-1");
    }

    @Test
    void doesNotSpeakToWhoHasNone() throws Exception {
        var reply = channel(keys.whoIsNobody("authority")).submit(submission());

        assertThat(reply).as(reply.text()).isInstanceOf(Reply.Later.class);
    }

    private MachineChannel channel(SslBundle bundle) {
        var settings = new MachineSettings(Duration.ofSeconds(20), "authority", "vigie", "");
        return new MachineChannel(
                filings,
                JsonMapper.shared(),
                settings,
                new DefaultSslBundleRegistry("authority", bundle),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private Submission submission() {
        var address = URI.create("https://localhost:" + server.getAddress().getPort() + "/");
        return new Submission(
                1,
                "2026-0001",
                "DPA",
                FilingChannel.MACHINE,
                address,
                "key",
                SubmissionState.IN_DOUBT,
                1,
                NOW,
                NOW,
                null,
                null,
                null,
                null,
                false);
    }

    private static final class WantsCertificate extends HttpsConfigurator {

        WantsCertificate(SSLContext context) {
            super(context);
        }

        @Override
        public void configure(HttpsParameters parameters) {
            SSLParameters wanted = getSSLContext().getDefaultSSLParameters();
            wanted.setNeedClientAuth(true);
            parameters.setSSLParameters(wanted);
        }
    }
}
