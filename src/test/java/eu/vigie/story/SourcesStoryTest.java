package eu.vigie.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.OnPostgresqlToo;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Firewalls and SIEMs bring what they have in their own form, and prove who they are. */
@OnPostgresqlToo
class SourcesStoryTest extends Story {

    private static final String SOURCES = "/api/signal-sources";

    @Autowired
    JdbcClient database;

    private Sender sender;

    @BeforeEach
    void aSender() {
        sender = new Sender(port);
        // The records in the files are of this morning.
        if (now().isBefore(Instant.parse("2026-11-24T10:00:00Z"))) pass(Duration.ofHours(2));
    }

    @Test
    void modSecurityAndAwsBecomeOneCase() throws IOException {
        String firewall = source("modsecurity-3", Map.of());
        String cloud = source("aws-waf", Map.of());
        // One that no other story has a case on.
        String system = "shared-07";
        hosts(firewall, Map.of("Shop.example.com", system));
        hosts(cloud, Map.of("api.example.com", system));

        var first = sender.post(to(firewall), file("modsecurity-3.jsonl"), bearer(token(firewall)));
        assertThat(first.status()).as(first.toString()).isEqualTo(202);
        assertThat(first.json().get("received").asInt()).isEqualTo(2);
        assertThat(first.json().get("unread").isEmpty()).isTrue();
        var attack = of(firewall).get(1);
        assertThat(attack.get("system").asString()).isEqualTo(system);
        assertThat(attack.get("receivedBy").asString()).isEqualTo("source:" + firewall);
        var promoted = officer.post("/api/signal-groups/" + attack.get("group").asString() + "/promote", Map.of());
        assertThat(promoted.status()).as(promoted.toString()).isEqualTo(201);
        String breach = promoted.json().get("breach").asString();

        byte[] lines = file("aws-waf.jsonl");
        String secret = secret(cloud);
        var second = sender.post(to(cloud), lines, Sender.signed(secret, "msg-1", now(), lines));
        assertThat(second.status()).as(second.toString()).isEqualTo(202);
        assertThat(second.json().get("breaches").get(0).asString()).isEqualTo(breach);
        assertThat(of(cloud))
                .hasSize(3)
                .filteredOn(one -> "joined".equals(one.get("state").asString()))
                .hasSize(2);
        assertThat(timeline(breach)).contains("signals_received", "signals_decided");
        byte[] payload = admin.get("/api/signals/" + of(cloud).get(2).get("id").asString() + "/payload")
                .body();
        assertThat(new String(lines, UTF_8)).startsWith(new String(payload, UTF_8) + "\n");
    }

    @Test
    void aCaseOfTwoSourcesNamesBoth() {
        String system = "shop-" + UUID.randomUUID();
        Instant seen = now();
        for (String source : List.of("edge", "edge", "cloud")) raised(source, system, seen);
        String group = signal(raised("edge", system, seen.minusSeconds(60)))
                .get("group")
                .asString();

        var promoted = officer.post("/api/signal-groups/" + group + "/promote", Map.of());
        assertThat(promoted.status()).as(promoted.toString()).isEqualTo(201);
        String breach = promoted.json().get("breach").asString();
        assertThat(admin.get("/api/breaches/" + breach)
                        .json()
                        .get("description")
                        .asString())
                .isEqualTo("edge × 3, cloud: " + system);
        assertThat(timelineItems(breach))
                .filteredOn(one -> "signals_decided".equals(one.get("action").asString()))
                .singleElement()
                .matches(one -> one.at("/details/source").asString().equals("edge, cloud"));
    }

    private String raised(String source, String system, Instant at) {
        var answer = admin.post(
                "/api/signals",
                Map.of(
                        "source",
                        source,
                        "id",
                        UUID.randomUUID().toString(),
                        "at",
                        at.toString(),
                        "severity",
                        "warning",
                        "system",
                        system,
                        "summary",
                        "SQL injection"));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
        return answer.json().get("signal").asString();
    }

    private JsonNode signal(String id) {
        return admin.get("/api/signals/" + id).json();
    }

    @Test
    void theSameAgainIsTheSameSignal() throws IOException {
        String name = source("azure-waf", Map.of());
        String secret = secret(name);
        byte[] document = file("azure-waf.json");
        var headers = Sender.signed(secret, "msg-1", now(), document);
        for (int time = 0; time < 2; time++)
            assertThat(sender.post(to(name), document, headers).status()).isEqualTo(202);
        assertThat(of(name)).hasSize(3);
    }

    @Test
    void aReplayTakesNoRoomFromTheSourceAndIsBounded() {
        String name = source("siem", Map.of("perMinute", 3));
        String secret = secret(name);
        byte[] overheard = alert("r-0");
        var headers = Sender.signed(secret, "msg-1", now(), overheard);
        assertThat(sender.post(to(name), overheard, headers).status()).isEqualTo(202);
        for (int time = 0; time < 5; time++)
            assertThat(refused(name, alert("forged"), headers)).isEqualTo("webhook-signature");
        for (int time = 0; time < 3; time++) {
            // Another field beside it makes no other request of it.
            var again = with(headers, "webhook-signature", headers.get("webhook-signature") + " v1,AAAA" + time);
            assertThat(sender.post(to(name), overheard, again).status()).isEqualTo(202);
        }
        assertThat(sender.post(to(name), overheard, headers).status()).isEqualTo(429);
        for (int number = 1; number < 3; number++) {
            byte[] own = alert("r-" + number);
            var signed = Sender.signed(secret, "msg-2", now(), own);
            assertThat(sender.post(to(name), own, signed).status()).isEqualTo(202);
        }
        byte[] more = alert("r-9");
        assertThat(sender.post(to(name), more, Sender.signed(secret, "msg-2", now(), more))
                        .status())
                .isEqualTo(429);
        assertThat(of(name)).hasSize(3);
    }

    @Test
    void noMachineIsCalledAsThoseWhoReportInPerson() {
        for (String name : List.of("mail", "telephone", "staff", "customers")) {
            var refused = admin.post(SOURCES, Map.of("name", name, "about", "Something that watches"));
            assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
            assertThat(fault(refused)).isEqualTo("name");
            assertThat(refused.toString()).contains("Reports of people are kept under the name " + name);
        }
    }

    @Test
    void whoIsNotWhoTheySayIsRefusedWithTheReason() {
        String name = source("siem", Map.of());
        String secret = secret(name);
        byte[] body = alert("a-1");
        var good = Sender.signed(secret, "msg-1", now(), body);
        assertThat(refused(name, alert("a-2"), good)).isEqualTo("webhook-signature");
        assertThat(refused(name, body, with(good, "webhook-id", "msg-2"))).isEqualTo("webhook-signature");
        assertThat(refused(source("siem", Map.of()), body, good)).isEqualTo("webhook-signature");
        assertThat(refused("nobody-" + UUID.randomUUID(), body, good)).isEqualTo("webhook-signature");
        assertThat(refused(name, body, Map.of())).isEqualTo("webhook-signature");
        assertThat(refused(name, body, with(good, "webhook-timestamp", "soon"))).isEqualTo("webhook-timestamp");
        for (long minutes : List.of(-6L, 6L)) {
            var away = now().plus(Duration.ofMinutes(minutes));
            assertThat(refused(name, body, Sender.signed(secret, "msg-1", away, body)))
                    .isEqualTo("webhook-timestamp");
        }
        assertThat(refused(name, body, Sender.signedBody(secret, body))).isEqualTo("webhook-timestamp");
        assertThat(of(name)).isEmpty();
        var near = now().minus(Duration.ofMinutes(4));
        assertThat(sender.post(to(name), body, Sender.signed(secret, "msg-1", near, body))
                        .status())
                .isEqualTo(202);
    }

    @Test
    void aSourceThatIsAllowedToSignsTheBodyAlone() {
        String name = source("siem", Map.of("bodySignature", true));
        String secret = secret(name);
        byte[] body = alert("b-1");
        assertThat(sender.post(to(name), body, Sender.signedBody(secret, body)).status())
                .isEqualTo(202);
        assertThat(refused(name, alert("b-2"), Sender.signedBody(secret, body))).isEqualTo("webhook-signature");
        assertThat(refused(name, body, Map.of("X-Hub-Signature-256", "sha256=ab")))
                .isEqualTo("X-Hub-Signature-256");
    }

    @Test
    void secretsAreExchangedWhileBothCount() {
        String name = source("siem", Map.of());
        String old = secret(name);
        String fresh = secret(name);
        assertThat(admin.post(SOURCES + "/" + name + "/secrets", Map.of("label", "third"))
                        .status())
                .isEqualTo(422);
        byte[] body = alert("c-1");
        for (String secret : List.of(old, fresh))
            assertThat(sender.post(to(name), body, Sender.signed(secret, "m", now(), body))
                            .status())
                    .isEqualTo(202);
        var keys = admin.get(SOURCES + "/" + name + "/keys").json();
        assertThat(keys.get(0).get("lastUsedAt").isNull()).isFalse();
        assertThat(keys.toString()).doesNotContain(old.substring(6), fresh.substring(6));
        String first = keys.get(1).get("id").asString();
        assertThat(admin.delete(SOURCES + "/" + name + "/keys/" + first).status())
                .isEqualTo(204);
        assertThat(admin.delete(SOURCES + "/" + name + "/keys/" + first).status())
                .isEqualTo(404);
        assertThat(refused(name, body, Sender.signed(old, "m", now(), body))).isEqualTo("webhook-signature");
        assertThat(sender.post(to(name), body, Sender.signed(fresh, "m", now(), body))
                        .status())
                .isEqualTo(202);
        var stored = database.sql("select digest, salt from signal_source_key where source = ?")
                .param(name)
                .query((row, number) -> row.getString(1) + row.getString(2))
                .list();
        assertThat(String.join(" ", stored)).doesNotContain(fresh.substring(6), fresh);
    }

    @Test
    void aTokenOfASourceRaisesItsSignalsAndDoesNothingElse() {
        String name = source("vigie", Map.of());
        String other = source("vigie", Map.of());
        String token = token(name);
        var mine = own(name, "d-1");
        assertThat(sender.post("/api/signals", mine, bearer(token)).status()).isEqualTo(202);
        assertThat(sender.post("/api/signals", own(other, "d-2"), bearer(token)).status())
                .isEqualTo(422);
        assertThat(sender.post(to(other), mine, bearer(token)).status()).isEqualTo(403);
        for (String path : List.of(
                "/api/signals",
                "/api/breaches",
                "/api/openapi",
                SOURCES,
                "/api/audit",
                "/actuator/prometheus",
                "/api/users"))
            assertThat(sender.get(path, token).status()).as(path).isEqualTo(403);
        assertThat(sender.post("/api/breaches", mine, bearer(token)).status()).isEqualTo(403);
        String signal = of(name).get(0).get("id").asString();
        assertThat(sender.post("/api/signals/" + signal + "/promote", mine, bearer(token))
                        .status())
                .isEqualTo(403);
        assertThat(sender.get("/signals", token)
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .as("the pages know no token")
                .contains("/login");
        String key = admin.get(SOURCES + "/" + name + "/keys")
                .json()
                .get(0)
                .get("id")
                .asString();
        admin.delete(SOURCES + "/" + name + "/keys/" + key);
        assertThat(sender.post("/api/signals", mine, bearer(token)).status()).isEqualTo(401);
        assertThat(sender.post(to(name), mine, bearer("vigie_source_guessed")).status())
                .isEqualTo(401);
    }

    @Test
    void nobodySpeaksInTheNameOfASourceThatProvesItself() {
        String name = source("vigie", Map.of());
        Caller reporter = person("reporter", "reporter");
        assertThat(raises(reporter, own(name, "k-1")).status())
                .as("it has nothing yet to prove itself with")
                .isEqualTo(202);
        String token = token(name);
        for (String named : List.of(name, " " + name)) {
            var refused = raises(reporter, own(named, "k-2"));
            assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
            assertThat(fault(refused)).isEqualTo("source");
        }
        assertThat(sender.post("/api/signals", own(name, "k-2"), bearer(token)).status())
                .isEqualTo(202);
        assertThat(of(name).get(0).get("receivedBy").asString()).isEqualTo("source:" + name);
        assertThat(raises(reporter, own("nobody-" + UUID.randomUUID(), "k-2")).status())
                .isEqualTo(202);
    }

    private static Answer raises(Caller person, byte[] signal) {
        return person.bytes("/api/signals", signal, "application/json");
    }

    @Test
    void aClosedSourceIsNotHeard() {
        String name = source("siem", Map.of());
        String token = token(name);
        String secret = secret(name);
        byte[] body = alert("e-1");
        var closed =
                new HashMap<String, Object>(Map.of("name", name, "about", "Gone", "adapter", "siem", "closed", true));
        assertThat(admin.put(SOURCES + "/" + name, closed).status()).isEqualTo(200);
        assertThat(sender.post(to(name), body, bearer(token)).status()).isEqualTo(401);
        assertThat(refused(name, body, Sender.signed(secret, "m", now(), body))).isEqualTo("webhook-signature");
    }

    @Test
    void whatCannotBeReadIsKeptForAPersonWithItsLine() {
        String name = source("siem", Map.of());
        var body = (new String(alert("f-1"), UTF_8) + "\n\n{\"id\":\"f-2\",\"note\":\"\\u0000\"}\n<b>broken</b>\n")
                .getBytes(UTF_8);
        var answer = sender.post(to(name), body, bearer(token(name)));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
        var unread = answer.json().get("unread");
        assertThat(unread.get(0).get("line").asInt()).isEqualTo(3);
        assertThat(unread.get(1).get("line").asInt()).isEqualTo(4);
        String broken = unread.get(1).get("signal").asString();
        var kept = admin.get("/api/signals/" + broken).json();
        assertThat(kept.get("level").asString()).isEqualTo("unknown");
        assertThat(kept.get("lacks").toString()).isEqualTo("[\"at\",\"severity\",\"summary\"]");
        var payload = admin.get("/api/signals/" + broken + "/payload");
        assertThat(new String(payload.body(), UTF_8)).isEqualTo("<b>broken</b>");
        assertThat(payload.header("Content-Type")).startsWith("text/plain");
        assertThat(payload.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void whatIsTooMuchIsRefusedAndSaysSo() {
        String name = source("siem", Map.of("perMinute", 3));
        String token = token(name);
        assertThat(sender.post(to(name), new byte[4_000_001], bearer(token)).status())
                .isEqualTo(413);
        byte[] large = new byte[1_000_001];
        assertThat(sender.post(to(name), large, Sender.signed(secret(name), "m", now(), large))
                        .status())
                .as("who has yet to prove who it is, is read less far")
                .isEqualTo(413);
        var packed = new HashMap<>(bearer(token));
        packed.put("Content-Encoding", "gzip");
        assertThat(sender.post(to(name), alert("g-0"), packed).status()).isEqualTo(415);
        for (int number = 0; number < 3; number++)
            assertThat(sender.post(to(name), alert("g-" + number), bearer(token))
                            .status())
                    .isEqualTo(202);
        var fast = sender.post(to(name), alert("g-9"), bearer(token));
        assertThat(fast.status()).isEqualTo(429);
        assertThat(fast.header("Retry-After")).isEqualTo("10");
        pass(Duration.ofSeconds(20));
        assertThat(sender.post(to(name), alert("g-9"), bearer(token)).status()).isEqualTo(202);
    }

    @Test
    void noAnswerIsRememberedForWhoHasNotProvenWhoTheyAre() {
        String name = source("siem", Map.of());
        byte[] body = alert("h-1");
        var forged = with(Sender.signed("whsec_" + "AAAA".repeat(8), "m", now(), body), "Idempotency-Key", "k-" + name);
        assertThat(sender.post(to(name), body, forged).status()).isEqualTo(401);
        var good = with(Sender.signed(secret(name), "m", now(), body), "Idempotency-Key", "k-" + name);
        assertThat(sender.post(to(name), body, good).status()).isEqualTo(202);
        assertThat(sender.post(to(name), body, forged).status())
                .as("nor the good one for the forger")
                .isEqualTo(401);
    }

    @Test
    void firehoseShowsItsKeyAndGetsTheAnswerItWants() throws IOException {
        String name = source("aws-waf", Map.of("system", "dedicated-13"));
        String data = Base64.getEncoder().encodeToString(file("aws-waf.jsonl"));
        var body =
                ("{\"requestId\":\"r-1\",\"timestamp\":1,\"records\":[{\"data\":\"" + data + "\"}]}").getBytes(UTF_8);
        var answer = sender.post(
                to(name), body, Map.of("X-Amz-Firehose-Access-Key", token(name), "X-Amz-Firehose-Request-Id", "r-1"));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.json().get("requestId").asString()).isEqualTo("r-1");
        assertThat(of(name))
                .hasSize(3)
                .allMatch(one -> one.get("system").asString().equals("dedicated-13"));
    }

    @Test
    void aTrialKeepsNothing() throws IOException {
        String name = source("siem", Map.of());
        var answer = admin.bytes(
                SOURCES + "/" + name + "/try?adapter=modsecurity-2", file("modsecurity-2.jsonl"), "application/json");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.json().get("items").get(0).get("host").asString()).isEqualTo("shop.example.com");
        assertThat(of(name)).isEmpty();
    }

    @Test
    void onlyAnAdministratorNamesSourcesAndAllIsOnTheTrail() {
        var body = Map.of("name", "s-" + UUID.randomUUID(), "about", "A SIEM");
        for (Caller one : List.of(officer, approver, responder))
            assertThat(one.post(SOURCES, body).status()).isEqualTo(403);
        assertThat(admin.post(SOURCES, body).status()).isEqualTo(201);
        assertThat(fault(admin.post(SOURCES, body))).isEqualTo("name");
        assertThat(fault(admin.post(SOURCES, Map.of("name", "Bad Name", "about", "x"))))
                .isEqualTo("name");
        assertThat(fault(admin.post(SOURCES, Map.of("name", "a", "about", "x", "adapter", "y"))))
                .isEqualTo("adapter");
        assertThat(fault(admin.post(SOURCES, Map.of("name", "a", "about", "x", "system", "y"))))
                .isEqualTo("system");
        assertThat(fault(admin.post(SOURCES, Map.of("name", "a", "about", "x", "zone", "y"))))
                .isEqualTo("zone");
        assertThat(fault(admin.post(SOURCES, Map.of("name", "a", "about", "x", "perMinute", 0))))
                .isEqualTo("perMinute");
        String name = body.get("name");
        assertThat(fault(admin.put(SOURCES + "/" + name + "/hosts", Map.of("a.example.com", "nowhere"))))
                .isEqualTo("hosts");
        token(name);
        assertThat(database.sql("select entry_action from audit_entry where subject = ? order by id")
                        .param("source:" + name)
                        .query(String.class)
                        .list())
                .containsExactly("source_created", "source_key_issued");
    }

    private String source(String adapter, Map<String, Object> more) {
        String name = adapter + "-" + UUID.randomUUID();
        var body = new HashMap<String, Object>(more);
        body.put("name", name);
        body.put("about", "Something that watches");
        body.put("adapter", adapter);
        var answer = admin.post(SOURCES, body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return name;
    }

    private void hosts(String name, Map<String, String> hosts) {
        var answer = admin.put(SOURCES + "/" + name + "/hosts", hosts);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    private String token(String name) {
        return admin.post(SOURCES + "/" + name + "/tokens", Map.of("label", "first"))
                .json()
                .get("token")
                .asString();
    }

    private String secret(String name) {
        var answer = admin.post(SOURCES + "/" + name + "/secrets", Map.of("label", "first"));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json().get("secret").asString();
    }

    private String refused(String name, byte[] body, Map<String, String> headers) {
        var answer = sender.post(to(name), body, headers);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(401);
        return fault(answer);
    }

    private static String fault(Answer answer) {
        return answer.json().get("errors").get(0).get("field").asString();
    }

    private static Map<String, String> with(Map<String, String> headers, String name, String value) {
        var changed = new HashMap<>(headers);
        changed.put(name, value);
        return changed;
    }

    private static String to(String name) {
        return SOURCES + "/" + name + "/signals";
    }

    private static Map<String, String> bearer(String token) {
        return Map.of("Authorization", "Bearer " + token);
    }

    private byte[] alert(String id) {
        return ("{\"id\":\"" + id + "\",\"time\":\"" + now() + "\",\"severity\":\"low\",\"title\":\"Odd sign-on\"}")
                .getBytes(UTF_8);
    }

    private byte[] own(String source, String id) {
        return ("{\"source\":\"" + source + "\",\"id\":\"" + id + "\",\"at\":\"" + now()
                        + "\",\"severity\":\"low\",\"summary\":\"Odd sign-on\"}")
                .getBytes(UTF_8);
    }

    private List<JsonNode> of(String source) {
        return items(admin.get("/api/signals?limit=200")).stream()
                .filter(one -> one.get("source").asString().equals(source))
                .toList();
    }

    private static byte[] file(String name) throws IOException {
        return new ClassPathResource("signals/" + name).getContentAsByteArray();
    }
}
