package eu.vigie.escalation;

import static eu.vigie.obligation.CaseInHand.REFERENCE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import eu.vigie.OnPostgresqlToo;
import eu.vigie.obligation.Duty;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A gateway that rings telephones, on loopback: it does what a test says. */
@OnPostgresqlToo
class GatewayTest {

    private static final String SECRET = "a-secret-of-the-gateway";

    /** What the gateway heard. */
    private record Heard(String path, String id, String timestamp, String signature, String body) {

        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }
    }

    private final HttpServer server;
    private final BellTower tower;
    private final GatewaySender sender;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile int status = 200;
    private volatile boolean slow;

    GatewayTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        tower = new BellTower(null, "http://127.0.0.1:" + server.getAddress().getPort() + "/ring");
        sender = sender(Duration.ofMinutes(1));
    }

    private GatewaySender sender(Duration patience) {
        var settings = tower.desk.get(GatewaySettings.class);
        return new GatewaySender(settings, ledger(), new GatewayWire(settings, patience), tower.desk.get(Clock.class));
    }

    @BeforeEach
    void onlyTheNotificationToTheAuthorityIsOpen() {
        tower.everybodyHasSeenTheAlert();
        tower.desk.obligations().met(REFERENCE, Duty.TRIAGE, null, tower.desk.now, BellTower.OFFICER);
        tower.desk.obligations().met(REFERENCE, Duty.PERSONS, null, tower.desk.now, BellTower.OFFICER);
    }

    @AfterEach
    void close() {
        over.countDown();
        server.stop(0);
        sender.destroy();
        tower.close();
    }

    @Test
    void theGatewayIsToldOfTheCaseAndNothingOfThePersonsConcerned() {
        rungAt("64h48m");
        sender.send();
        assertThat(heard).hasSize(4).allSatisfy(call -> {
            assertThat(call.json().propertyNames())
                    .containsExactlyInAnyOrder(
                            "id",
                            "event",
                            "exercise",
                            "reference",
                            "duty",
                            "percent",
                            "dueAt",
                            "lateSeconds",
                            "duties",
                            "acknowledge",
                            "user",
                            "phone");
            assertThat(call.json().get("reference").asString()).isEqualTo(REFERENCE);
            assertThat(call.json().get("dueAt").asString()).isEqualTo("2026-11-27T08:30:00Z");
            assertThat(call.json().get("lateSeconds").asLong()).isZero();
            assertThat(call.json().get("id").asString()).isEqualTo(call.id());
        });
        assertThat(heard)
                .extracting(call -> call.json().get("user").asString())
                .containsExactlyInAnyOrder("cto", "dpo", "executive", "officer");
        assertThat(calls()).extracting(GatewayCall::state).containsOnly(GatewayCall.State.ACCEPTED);
    }

    @Test
    void theSignatureProvesBodyAndTime() throws Exception {
        rungAt("64h48m");
        sender.send();
        assertThat(heard).hasSize(4);
        for (var call : heard) {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
            var expected =
                    HexFormat.of().formatHex(mac.doFinal((call.timestamp() + "." + call.body()).getBytes(UTF_8)));
            assertThat(call.signature()).isEqualTo("sha256=" + expected);
            assertThat(Long.parseLong(call.timestamp())).isEqualTo(tower.desk.now.getEpochSecond());
        }
    }

    @Test
    void aRingAfterAStopTellsTheTelephoneHowLateItIs() {
        tower.after("80h");
        tower.ring(tower.authority());
        sender.send();
        assertThat(heard).isNotEmpty().allSatisfy(call -> assertThat(
                        call.json().get("lateSeconds").asLong())
                .isEqualTo(8 * 3600L));
    }

    @Test
    void aLetterThatNoServerTookIsWrittenAgainAndTheTelephoneDoesNotRingAgain() {
        tower.untaken.add("dpo");
        rungAt("64h48m");
        var before = letters("dpo");
        passes("PT12H");
        tower.beat();
        assertThat(letters("dpo")).hasSize(1).isNotEqualTo(before);
        assertThat(calls()).filteredOn(call -> call.user().equals("dpo")).hasSize(1);
    }

    @Test
    void belowNinetyPerCentNoTelephoneRings() {
        rungAt("54h");
        sender.send();
        assertThat(heard).isEmpty();
        assertThat(calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 307, 400, 404, 500, 503})
    void whatIsNotTakenIsTriedAgainUnderTheSameIdAndARedirectionIsNotFollowed(int answer) {
        status = answer;
        rungAt("64h48m");
        sender.send();
        sender.send();
        assertThat(heard).hasSize(4).extracting(Heard::path).containsOnly("/ring");
        assertThat(calls()).allSatisfy(call -> {
            assertThat(call.state()).isEqualTo(GatewayCall.State.QUEUED);
            assertThat(call.lastAnswer()).isEqualTo("HTTP " + answer);
        });
        status = 202;
        passes("PT5S");
        sender.send();
        assertThat(heard).hasSize(8);
        assertThat(heard.stream().map(Heard::id).distinct()).hasSize(4);
        assertThat(calls()).allSatisfy(call -> {
            assertThat(call.state()).isEqualTo(GatewayCall.State.ACCEPTED);
            assertThat(call.attempts()).isEqualTo(2);
        });
    }

    @Test
    void aSlowGatewayIsLeftAndTriedAgain() {
        slow = true;
        rungAt("64h48m");
        var hasty = sender(Duration.ofSeconds(2));
        hasty.send();
        hasty.destroy();
        assertThat(calls()).allSatisfy(call -> {
            assertThat(call.state()).isEqualTo(GatewayCall.State.QUEUED);
            assertThat(call.lastAnswer()).contains("Timeout");
        });
    }

    @Test
    void aGatewayThatIsDownLosesNothing() {
        server.stop(0);
        rungAt("64h48m");
        sender.send();
        assertThat(calls()).hasSize(4).allSatisfy(call -> assertThat(call.lastAnswer())
                .contains("Connect"));
    }

    @Test
    void theTimesBetweenAttemptsGrowAndAfterSixHoursItIsAFailure() {
        status = 500;
        rungAt("64h48m");
        sender.send();
        for (var pause : List.of("PT5S", "PT15S", "PT30S", "PT1M", "PT2M", "PT5M", "PT5M")) {
            passes(Duration.parse(pause).minusSeconds(1).toString());
            sender.send();
            var before = heard.size();
            passes("PT1S");
            sender.send();
            assertThat(heard).hasSize(before + 4);
        }
        passes("PT6H");
        sender.send();
        assertThat(calls()).extracting(GatewayCall::state).containsOnly(GatewayCall.State.FAILED);
        assertThat(calls()).extracting(GatewayCall::nextAttemptAt).containsOnlyNulls();
    }

    @Test
    void forADutyThatIsMetMeanwhileNoTelephoneRings() {
        rungAt("64h48m");
        tower.desk.obligations().met(REFERENCE, Duty.AUTHORITY, null, tower.desk.now, BellTower.OFFICER);
        sender.send();
        assertThat(heard).isEmpty();
        assertThat(calls()).extracting(GatewayCall::state).containsOnly(GatewayCall.State.SETTLED);
    }

    @Test
    void anExerciseRingsNoTelephoneAndItsCallsAreKept() {
        tower.desk.hand = tower.desk.hand.speed(60);
        rungAt("64h48m");
        sender.send();
        assertThat(heard).isEmpty();
        assertThat(calls()).extracting(GatewayCall::state).containsOnly(GatewayCall.State.CAPTURED);
    }

    @Test
    void aCallInHandWhenItsNodeDiedIsMadeAgainUnderTheSameId() {
        rungAt("64h48m");
        var lost = ledger().claim(tower.desk.now);
        sender.send();
        assertThat(heard).isEmpty();
        passes("PT2M");
        sender.send();
        assertThat(heard)
                .extracting(Heard::id)
                .containsExactlyInAnyOrderElementsOf(
                        lost.stream().map(GatewayLedger.Parcel::id).toList());
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "http://gateway.example.com/ring, a-secret-of-the-gateway, user, https",
        "https://name:word@gateway.example.com/, a-secret-of-the-gateway, user, without a name",
        "ftp://127.0.0.1/, a-secret-of-the-gateway, user, https",
        "https://gateway.example.com/ring, short, user, VIGIE_WEBHOOK_SECRET",
        "not an address, a-secret-of-the-gateway, user, VIGIE_WEBHOOK_URL",
        "https://gateway.example.com/ring, a-secret-of-the-gateway, everything, VIGIE_WEBHOOK_PERSON"
    })
    void settingsThatCannotWorkStopTheStart(String url, String secret, String person, String reason) {
        assertThatThrownBy(() -> new GatewaySettings(url, secret, person)).hasMessageContaining(reason);
    }

    private List<BellTower.Told> letters(String reader) {
        return tower.letters.stream()
                .filter(letter -> letter.reader().equals(reader))
                .toList();
    }

    private GatewayLedger ledger() {
        return tower.desk.get(GatewayLedger.class);
    }

    private List<GatewayCall> calls() {
        return ledger().list(Long.MAX_VALUE, 100);
    }

    private void rungAt(String elapsed) {
        tower.climb(tower.authority(), elapsed);
    }

    private void passes(String time) {
        tower.desk.now = tower.desk.now.plus(Duration.parse(time));
    }

    private void answer(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        heard.add(new Heard(
                exchange.getRequestURI().getPath(),
                headers.getFirst("Idempotency-Key"),
                headers.getFirst("Vigie-Timestamp"),
                headers.getFirst("Vigie-Signature"),
                new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
        if (slow) await().forever().until(() -> over.getCount() == 0);
        exchange.getResponseHeaders().add("Location", "/elsewhere");
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }
}
