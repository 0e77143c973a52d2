package eu.vigie.source.tls;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.spy;

import eu.vigie.KeyPairs;
import eu.vigie.source.SourceIntake;
import eu.vigie.story.Caller;
import eu.vigie.story.Story;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.CannotCreateTransactionException;
import tools.jackson.databind.JsonNode;

/** Devices send syslog over TLS and show a certificate; what they say is signals as any other. */
class SyslogStoryTest extends Story {

    private static final String SOURCES = "/api/signal-sources";
    private static final String HEADER = "<34>1 2026-11-24T08:00:00.123456Z fw-1 su - - - ";

    /** Milliseconds for which a sender waits for an end that does not come. */
    private static final int PATIENCE = 20_000;

    @TempDir
    private static Path folder = Path.of("");

    private static KeyPairs keys;

    @Autowired
    private Desk desk;

    @Autowired
    private KnownCertificates known;

    @Autowired
    private MeterRegistry meters;

    private final String name = "syslog-" + UUID.randomUUID();
    private Listening listening;

    @BeforeAll
    static void certificates() throws IOException, InterruptedException {
        keys = KeyPairs.make(folder, "house", "stranger");
    }

    /** No people and no estate are needed here. */
    @Override
    protected void peopleAndEstate() {
        admin = new Caller("http://127.0.0.1:" + port, "admin", "admin-password-1");
    }

    @BeforeEach
    void aListener() throws Exception {
        peopleAndEstate();
        KeyPairs.make(folder, name);
        source(name, 6_000);
        register(name, name);
        listening = listen(desk, 64);
    }

    @AfterEach
    void closed() {
        listening.close();
    }

    @Test
    void whatAKnownSenderSaysIsKeptToTheLetter() throws Exception {
        byte[] latin = (HEADER + "caf\u00e9").getBytes(ISO_8859_1);
        try (var line = connect(name)) {
            send(line, HEADER + "\uFEFF'su root' failed <script>", "<13>Nov 24 08:01:00 sw-1 link: down");
            line.getOutputStream().write((latin.length + " ").getBytes(UTF_8));
            line.getOutputStream().write(latin);
            kept(3);
        }
        var signals = signals();
        assertThat(payload(signals.get(2))).isEqualTo(HEADER + "\uFEFF'su root' failed <script>");
        assertThat(signals.get(2).get("severity").asString()).isEqualTo("critical");
        assertThat(signals.get(2).get("at").asString()).startsWith("2026-11-24T08:00:00.123456");
        assertThat(signals.get(2).get("receivedBy").asString()).isEqualTo("source:" + name);
        assertThat(signals.get(1).get("summary").asString()).isEqualTo("sw-1 · link · down");
        assertThat(signals.get(0).get("lacks").toString()).isEqualTo("[\"syslog-octets\"]");
        assertThat(payload(signals.get(0))).isEqualTo(HEADER + "caf\\xE9");
        var tried = admin.bytes(SOURCES + "/" + name + "/try", (HEADER + "tried").getBytes(UTF_8), "text/plain");
        assertThat(tried.json()
                        .get("items")
                        .get(0)
                        .get("signal")
                        .get("severity")
                        .asString())
                .isEqualTo("critical");
        await().until(() -> !key().get("lastUsedAt").isNull());
        assertThat(key().get("fingerprint").asString()).startsWith("sha-256:");
    }

    @Test
    void whoShowsAnotherCertificateOrNoneIsRefused() throws Exception {
        double others = refused("certificate");
        double nobodies = refused("handshake");
        assertThat(isHeard(keys.whoIs("stranger", "house").createSslContext())).isFalse();
        await().untilAsserted(() -> assertThat(refused("certificate")).isEqualTo(others + 1));
        assertThat(isHeard(keys.whoIsNobody("house").createSslContext())).isFalse();
        await().untilAsserted(() -> assertThat(refused("handshake")).isEqualTo(nobodies + 1));
        assertThat(admin.post(SOURCES + "/" + name + "/certificates", certificate(name))
                        .status())
                .as("registered twice")
                .isEqualTo(422);
    }

    @Test
    void whatCannotBeCountedEndsTheLineAndWhatCameBeforeIsKept() throws Exception {
        double uncounted = refused("framing");
        double tooLong = refused("too_long");
        try (var line = connect(name)) {
            send(line, HEADER + "first");
            line.getOutputStream().write("99999999999 x".getBytes(UTF_8));
            assertThat(isOver(line)).isTrue();
        }
        try (var line = connect(name)) {
            line.getOutputStream().write((HEADER + "\n").getBytes(UTF_8));
            assertThat(isOver(line)).isTrue();
        }
        try (var line = connect(name)) {
            line.getOutputStream().write(("500 " + HEADER + "half").getBytes(UTF_8));
        }
        kept(2);
        await().untilAsserted(() -> assertThat(refused("framing")).isEqualTo(uncounted + 1));
        await().untilAsserted(() -> assertThat(refused("too_long")).isEqualTo(tooLong + 1));
        assertThat(signals().get(0).get("lacks").toString()).isEqualTo("[\"syslog-cut\"]");
    }

    @Test
    void whoTakesTooLongIsSentAway() throws Exception {
        try (var silent = stranger();
                var slow = connect(name);
                var idle = connect(name)) {
            slow.getOutputStream().write(("500 " + HEADER + "slo").getBytes(UTF_8));
            send(idle, HEADER + "then nothing");
            kept(1);
            await().until(() -> listening.connections().size() == 3);
            pass(Duration.ofSeconds(50));
            slow.getOutputStream().write('w');
            listening.sweep();
            assertThat(isOver(silent)).isTrue();
            pass(Duration.ofSeconds(15));
            listening.sweep();
            assertThat(isOver(slow)).as("an octet now and then is no message").isTrue();
            kept(2);
            await().untilAsserted(() -> assertThat(listening.connections()).hasSize(1));
            pass(Duration.ofHours(6));
            listening.sweep();
            assertThat(isOver(idle)).isTrue();
        }
    }

    @Test
    void whoIsRevokedWhileConnectedIsNotHeardAnyMore() throws Exception {
        double revoked = refused("revoked");
        try (var line = connect(name)) {
            send(line, HEADER + "before");
            kept(1);
            admin.delete(SOURCES + "/" + name + "/keys/" + key().get("id").asString());
            send(line, HEADER + "after");
            await().untilAsserted(() -> assertThat(refused("revoked")).isEqualTo(revoked + 1));
            listening.sweep();
            assertThat(isOver(line)).isTrue();
        }
        assertThat(isHeard(context(name))).isFalse();
        assertThat(signals()).hasSize(1);
    }

    @Test
    void aSourceThatIsTooFastIsReadMoreSlowly() throws Exception {
        String slow = name;
        var body = Map.of("name", slow, "about", "A switch", "adapter", "syslog", "perMinute", 2);
        assertThat(admin.put(SOURCES + "/" + slow, body).status()).isEqualTo(200);
        try (var line = connect(slow)) {
            for (int number = 0; number < 5; number++) send(line, HEADER + number);
            kept(2);
            pass(Duration.ofMinutes(1));
            kept(4);
            pass(Duration.ofMinutes(1));
            kept(5);
        }
    }

    @Test
    void whileTheDatabaseIsAwayNothingThatWasReadIsLost() throws Exception {
        SourceIntake away = spy(desk.intake());
        var down = new CannotCreateTransactionException("away");
        doThrow(down).doThrow(down).doCallRealMethod().doThrow(down).when(away).takeSyslog(anyString(), anyList());
        listening.close();
        listening = listen(new Desk(away, desk.certificates(), desk.refusals(), meters, clock), 64);
        try (var line = connect(name)) {
            send(line, HEADER + "first");
            kept(1);
            send(line, HEADER + "second");
            await().until(() -> listening.connections().get(0).isFailing());
            doThrow(down).doThrow(down).doCallRealMethod().when(away).takeSyslog(anyString(), anyList());
            listening.close();
            assertThat(signals()).as("it stops once what was read is written").hasSize(2);
            assertThat(isOver(line)).isTrue();
        }
    }

    @Test
    void strangersMakeRoomForWhoIsKnown() throws Exception {
        listening.close();
        listening = listen(desk, 2);
        try (var first = stranger();
                var second = stranger();
                var line = connect(name)) {
            send(line, HEADER + "heard");
            kept(1);
            assertThat(isOver(first)).as("the oldest goes").isTrue();
            assertThat(second.isClosed()).isFalse();
            assertThat(listening.connections()).hasSize(2);
        }
    }

    private Listening listen(Desk at, int connections) throws Exception {
        var settings = new SyslogSettings("0", "127.0.0.1", "house", "", "", connections, Duration.ofHours(6));
        return Listening.open(settings, new Identity(keys.whoIs("house", "stranger"), known), at);
    }

    private SSLContext context(String who) throws IOException, GeneralSecurityException {
        return keys.whoIs(who, "house").createSslContext();
    }

    private SSLSocket connect(String who) throws IOException, GeneralSecurityException {
        return connect(context(who));
    }

    private SSLSocket connect(SSLContext context) throws IOException {
        var line = (SSLSocket) context.getSocketFactory().createSocket("localhost", listening.port());
        line.setSoTimeout(PATIENCE);
        line.startHandshake();
        return line;
    }

    private Socket stranger() throws IOException {
        var line = new Socket("localhost", listening.port());
        line.setSoTimeout(PATIENCE);
        return line;
    }

    private static void send(Socket line, String... messages) throws IOException {
        for (String message : messages) {
            byte[] octets = message.getBytes(UTF_8);
            line.getOutputStream().write((octets.length + " ").getBytes(UTF_8));
            line.getOutputStream().write(octets);
        }
    }

    /** In TLS 1.3 a client thinks it is connected before the other side has seen its certificate. */
    private boolean isHeard(SSLContext context) {
        try (var line = connect(context)) {
            return !isOver(line);
        } catch (IOException refused) {
            return false;
        }
    }

    /** Waits until it is. */
    private static boolean isOver(Socket line) {
        try {
            return line.getInputStream().read() == -1;
        } catch (SocketTimeoutException stillOpen) {
            return false;
        } catch (IOException broken) {
            return true;
        }
    }

    private void source(String called, int perMinute) {
        var body = Map.of("name", called, "about", "A firewall", "adapter", "syslog", "perMinute", perMinute);
        assertThat(admin.post(SOURCES, body).status()).isEqualTo(201);
    }

    private void register(String called, String certificate) throws Exception {
        var answer = admin.post(SOURCES + "/" + called + "/certificates", certificate(certificate));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    }

    private static Map<String, String> certificate(String of) throws Exception {
        String base64 = Base64.getMimeEncoder()
                .encodeToString(keys.store(of).getCertificate(of).getEncoded());
        return Map.of(
                "label",
                "first",
                "certificate",
                "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n");
    }

    private JsonNode key() {
        return admin.get(SOURCES + "/" + name + "/keys").json().get(0);
    }

    /** Waits until there are as many. */
    private void kept(int signals) {
        await().atMost(Duration.ofSeconds(120))
                .untilAsserted(() -> assertThat(signals()).hasSize(signals));
    }

    private List<JsonNode> signals() {
        return items(admin.get("/api/signals?limit=200")).stream()
                .filter(one -> one.get("source").asString().equals(name))
                .toList();
    }

    private String payload(JsonNode signal) {
        return new String(
                admin.get("/api/signals/" + signal.get("id").asString() + "/payload")
                        .body(),
                UTF_8);
    }

    private double refused(String reason) {
        return meters.counter("vigie.syslog.refused", "reason", reason).count();
    }
}
