package eu.vigie.story;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.OnPostgresqlToo;
import eu.vigie.signal.Backlog;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A machine raises alarms; people decide what they are. */
@OnPostgresqlToo
class SignalsStoryTest extends Story {

    private static final String LINE =
            "{\"transaction\": {\"client_ip\":\"198.51.100.7\", \"note\": \"<b>caf\\u00e9</b>\",  \"n\": 1.0e2}}";

    @Autowired
    private Backlog backlog;

    @Autowired
    private JdbcClient database;

    private final String source = "waf-" + UUID.randomUUID();

    @Test
    void aSignalIsKeptOnceAndToTheLetter() throws Exception {
        var body = "{\"source\":\"" + source + "\",\"id\":\"a-1\",\"at\":\"" + now() + "\",\"severity\":\"CRITICAL\","
                + "\"system\":\"nobody-knows-it\",\"summary\":\"SQL injection\",\"payload\":" + LINE + " }";
        var first = admin.bytes("/api/signals", body.getBytes(StandardCharsets.UTF_8), "application/json");
        assertThat(first.status()).as(first.toString()).isEqualTo(202);
        var again = admin.bytes("/api/signals", body.getBytes(StandardCharsets.UTF_8), "application/json");
        assertThat(again.status()).isEqualTo(202);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(first.json().get("breach").isNull()).isTrue();

        var kept = admin.get("/api/signals/" + signal(first)).json();
        var digest = MessageDigest.getInstance("SHA-256").digest(LINE.getBytes(StandardCharsets.UTF_8));
        assertThat(kept.get("sha256").asString()).isEqualTo(HexFormat.of().formatHex(digest));
        assertThat(kept.get("state").asString()).isEqualTo("new");
        assertThat(kept.get("level").asString()).isEqualTo("critical");
        var payload = admin.get("/api/signals/" + signal(first) + "/payload");
        assertThat(new String(payload.body(), StandardCharsets.UTF_8)).isEqualTo(LINE);
        assertThat(of("new")).hasSize(1);
    }

    @Test
    void aCaseMadeOfASignalIsDetectedWhenTheSignalSays() {
        Instant at = now().minus(Duration.ofHours(5));
        String signal = signal(raise("b-1", at, "dedicated-05", "high"));
        var answer = responder.post("/api/signals/" + signal + "/promote", Map.of());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        assertThat(answer.json().get("state").asString()).isEqualTo("joined");
        String breach = answer.json().get("breach").asString();
        var made = admin.get("/api/breaches/" + breach).json();
        assertThat(instant(made, "detectedAt")).isEqualTo(at);
        assertThat(instant(made, "reportedAt")).isEqualTo(now());
        assertThat(made.get("systems").get(0).asString()).isEqualTo("dedicated-05");
        assertThat(timeline(breach)).contains("signals_decided");

        assertThat(responder
                        .post("/api/signals/" + signal + "/promote", Map.of())
                        .status())
                .isEqualTo(409);
        assertThat(dismiss(signal).status()).isEqualTo(409);
        assertThat(undo(signal).status()).isEqualTo(409);

        var next = raise("b-2", now(), "dedicated-05", "low");
        assertThat(next.json().get("breach").asString()).isEqualTo(breach);
        assertThat(timeline(breach)).contains("signals_received");
        assertThat(join(signal(next), breach).status()).isEqualTo(200);
    }

    @Test
    void whatARuleJoinedAPersonTakesBack() {
        String breach = report(intrusion(now().minus(Duration.ofHours(1)), Map.of(), "dedicated-06"));
        String joined = signal(raise("c-1", now(), "dedicated-06", "high"));
        assertThat(stateOf(joined)).isEqualTo("joined");
        assertThat(undo(joined).status()).isEqualTo(200);
        assertThat(stateOf(joined)).isEqualTo("new");
        assertThat(timeline(breach)).contains("signals_decided");

        var later = raise("c-2", now(), "dedicated-06", "high");
        assertThat(later.json().get("breach").isNull())
                .as("its group is kept apart")
                .isTrue();
        assertThat(dismiss(joined).status()).isEqualTo(200);
        assertThat(join(joined, breach).status()).isEqualTo(409);
        assertThat(undo(joined).status()).isEqualTo(200);
        assertThat(join(joined, breach).status()).isEqualTo(200);
        assertThat(undo(joined).status()).isEqualTo(200);
        assertThat(undo(joined).status()).isEqualTo(409);
    }

    @Test
    void aPartOfAClusterIsTheClusterThoughAnOldCaseOnTheClusterIsStillOpen() {
        report(intrusion(now(), Map.of(), "cluster-1"));
        pass(Duration.ofHours(100));
        String breach = report(intrusion(now(), Map.of(), "cluster-1-2"));
        assertThat(raise("d-1", now(), "cluster-1", "high").json().get("breach").asString())
                .isEqualTo(breach);
        assertThat(raise("d-2", now(), "cluster-1-3", "high")
                        .json()
                        .get("breach")
                        .isNull())
                .as("another machine of it is not the same")
                .isTrue();
    }

    @Test
    void anExerciseAndAClosedCaseTakeNoSignal() {
        var exercise = intrusion(now(), Map.of(), "dedicated-07");
        exercise.put("exercise", Map.of("speed", 60));
        String drill = report(exercise);
        var raised = raise("e-1", now(), "dedicated-07", "high");
        assertThat(raised.json().get("breach").isNull()).isTrue();
        assertThat(join(signal(raised), drill).status()).isEqualTo(422);
        assertThat(join(signal(raised), "1999-0001").status()).isEqualTo(422);
        assertThat(join(signal(raised), null).status()).isEqualTo(422);
        assertThat(admin.get("/api/signals/999999999").status()).isEqualTo(404);
        assertThat(dismissFor(signal(raised), " ").status()).isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            source   |                    | text-missing
            source   | '  '               | blank
            id       |                    | missing
            severity |                    | missing
            summary  | ''                 | empty
            system   | ' '                | blank
            at       |                    | missing
            at       | 2999-01-01T00:00Z  | future
            source   | aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa | too long
            """)
    void aSignalThatSaysTooLittleIsRefusedWithItsField(String field, String value, String why) {
        var body = signalBody("f-1", now(), "dedicated-08", "high");
        if (value == null) body.remove(field);
        else body.put(field, value);
        var answer = admin.post("/api/signals", body);
        assertThat(answer.status()).as(why + answer).isEqualTo(422);
        assertThat(answer.json().get("errors").get(0).get("field").asString()).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{",
                "{\"source\": \"s\", \"sorce\": 1}",
                "{\"source\": 7}",
                "{\"at\": \"2026-11-24T08:00:00\"}",
                "{\"kind\": \"earthquake\"}",
                "{\"payload\": 7}",
                "{\"payload\": {\"a\": 1, \"a\": 2}}",
                "{\"source\": \"a\"} {}"
            })
    void aDocumentThatCannotBeReadIsRefused(String body) {
        var answer = admin.bytes("/api/signals", body.getBytes(StandardCharsets.UTF_8), "application/json");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.json().get("errors").size()).isPositive();
    }

    @Test
    void bombsAreRefusedAndNothingIsLost() {
        assertThat(payload("[".repeat(100_000) + "]".repeat(100_000)).status()).isEqualTo(400);
        assertThat(payload("[" + "9".repeat(100_000) + "]").status()).isEqualTo(400);
        assertThat(payload("[\"" + "x".repeat(2_000_000) + "\"]").status()).isEqualTo(413);
        assertThat(admin.bytes("/api/signals", new byte[] {'{', '"', (byte) 0xc3, '"'}, "application/json")
                        .status())
                .isEqualTo(400);
        var body = signalBody("g-\u0000", now(), "dedicated-08", "high");
        assertThat(admin.post("/api/signals", body).status()).isEqualTo(422);
        assertThat(payload("[" + "[0],".repeat(50_000) + "0]").status()).isEqualTo(202);
    }

    @Test
    void whoOnlyReportsMayRaiseAnAlarmAndReadNone() {
        Caller machine = person("machine", "reporter");
        Caller operator = person("operator", "operator");
        var raised = machine.post("/api/signals", signalBody("h-1", now(), "dedicated-08", "high"));
        assertThat(raised.status()).isEqualTo(202);
        String signal = signal(raised);
        for (Caller one : List.of(machine, operator)) {
            assertThat(one.get("/api/signals").status()).isEqualTo(403);
            assertThat(one.get("/api/signals/" + signal + "/payload").status()).isEqualTo(403);
            for (String verb : List.of("promote", "join", "dismiss", "undo"))
                assertThat(one.post("/api/signals/" + signal + "/" + verb, Map.of())
                                .status())
                        .isEqualTo(403);
        }
        assertThat(new Caller("http://127.0.0.1:" + port, "nobody", "no")
                        .get("/api/signals")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void theListIsReadInPartsAndByState() {
        for (int number = 0; number < 5; number++) raise("i-" + number, now(), "dedicated-09", "low");
        var first = admin.get("/api/signals?state=new&limit=2").json();
        var second = admin.get("/api/signals?state=new&limit=2&cursor="
                        + first.get("next").asString())
                .json();
        assertThat(first.get("items").get(1).get("sourceId").asString()).isEqualTo("i-3");
        assertThat(second.get("items").get(0).get("sourceId").asString()).isEqualTo("i-2");
        assertThat(admin.get("/api/signals?state=lost").status()).isEqualTo(422);
        assertThat(admin.get("/api/signals?limit=0").status()).isEqualTo(422);
    }

    @Test
    void aGroupIsDecidedAtOnce() {
        for (int number = 0; number < 3; number++) raise("j-" + number, now(), "dedicated-10", "low");
        String signal = signal(raise("j-3", now().minus(Duration.ofHours(1)), "dedicated-10", "fatal"));
        String group = "/api/signal-groups/"
                + admin.get("/api/signals/" + signal).json().get("group").asString();
        assertThat(admin.get(group).json().get("waiting").asInt()).isEqualTo(4);
        assertThat(officer.post(group + "/dismiss", Map.of("reason", "A scan of ours."))
                        .status())
                .isEqualTo(200);
        assertThat(of("dismissed")).hasSize(4);
        assertThat(officer.post(group + "/promote", Map.of()).status()).isEqualTo(409);
        assertThat(officer.post(group + "/undo", Map.of("reason", "It was not ours."))
                        .status())
                .isEqualTo(200);
        var promoted = officer.post(group + "/promote", Map.of("title", "Somebody scans us"));
        assertThat(promoted.status()).as(promoted.toString()).isEqualTo(201);
        var breach = admin.get("/api/breaches/" + promoted.json().get("breach").asString())
                .json();
        assertThat(breach.get("title").asString()).isEqualTo("Somebody scans us");
        assertThat(instant(breach, "detectedAt")).isEqualTo(now().minus(Duration.ofHours(1)));
        assertThat(of("joined")).hasSize(4);
    }

    @Test
    void aDecisionAboutAGroupLeavesWhatCameWhileItWasRead() {
        String system = "form-" + UUID.randomUUID();
        String seen = signal(raise("k-1", now(), system, "low"));
        String group = group(seen);
        String late = signal(raise("k-2", now(), system, "high"));

        var dismissed = officer.post(group + "/dismiss", Map.of("reason", "Spam.", "upTo", seen));
        assertThat(dismissed.status()).as(dismissed.toString()).isEqualTo(200);
        assertThat(dismissed.json().get("waiting").asInt()).isEqualTo(1);
        assertThat(stateOf(seen)).isEqualTo("dismissed");
        assertThat(stateOf(late)).isEqualTo("new");

        assertThat(officer.post(group + "/promote", Map.of("upTo", seen)).status())
                .as("nothing of it waits any more")
                .isEqualTo(409);
        assertThat(officer.post(group + "/dismiss", Map.of("reason", "Spam.", "upTo", seen))
                        .status())
                .isEqualTo(409);
        assertThat(officer.post(group + "/dismiss", Map.of("reason", "Spam.", "upTo", "soon"))
                        .status())
                .isEqualTo(422);
        assertThat(officer.post(group + "/promote", Map.of("upTo", late)).status())
                .isEqualTo(201);
        assertThat(stateOf(late)).isEqualTo("joined");
    }

    @Test
    void whatWasPromotedWithItsGroupCanLeaveTheCaseAgain() {
        String system = "shop-" + UUID.randomUUID();
        String first = signal(raise("l-1", now().minus(Duration.ofHours(1)), system, "low"));
        String other = signal(raise("l-2", now(), system, "low"));
        var promoted = officer.post(group(first) + "/promote", Map.of());
        assertThat(promoted.status()).as(promoted.toString()).isEqualTo(201);
        String breach = promoted.json().get("breach").asString();
        assertThat(stateOf(other)).isEqualTo("joined");

        assertThat(undo(first).status()).as("the case was made of it").isEqualTo(409);
        assertThat(undo(other).status()).isEqualTo(200);
        assertThat(stateOf(other)).isEqualTo("new");
        assertThat(join(other, breach).status()).isEqualTo(200);
        assertThat(officer.post(group(first) + "/undo", Map.of("reason", "Looked again."))
                        .status())
                .isEqualTo(200);
        assertThat(stateOf(other)).isEqualTo("new");
        assertThat(stateOf(first)).isEqualTo("joined");
    }

    @Test
    void ofTwoCasesThatAreEquallyNearTheNewerIsJoined() {
        String older = report(intrusion(now(), Map.of(), "dedicated-02"));
        assertThat(raise("m-1", now(), "dedicated-02", "high")
                        .json()
                        .get("breach")
                        .asString())
                .isEqualTo(older);
        String newer = report(intrusion(now(), Map.of(), "dedicated-02"));
        assertThat(raise("m-2", now(), "dedicated-02", "high")
                        .json()
                        .get("breach")
                        .asString())
                .isEqualTo(newer);
    }

    @Test
    void whatWaitsIsKnownWithItsNumberAndSinceWhen() {
        long before = backlog.waiting().map(Backlog.Waiting::groups).orElse(0L);
        String signal = signal(raise("n-1", now(), "shop-" + UUID.randomUUID(), "low"));
        var waiting = backlog.waiting().orElseThrow();
        assertThat(waiting.groups()).isEqualTo(before + 1);
        assertThat(waiting.since())
                .isEqualTo(database.sql("select min(received_at) from signal where state = 'new'")
                        .query((row, number) ->
                                row.getObject(1, OffsetDateTime.class).toInstant())
                        .single());

        assertThat(dismiss(signal).status()).isEqualTo(200);
        assertThat(backlog.waiting().map(Backlog.Waiting::groups).orElse(0L)).isEqualTo(before);
    }

    private String group(String signal) {
        return "/api/signal-groups/"
                + admin.get("/api/signals/" + signal).json().get("group").asString();
    }

    /** Two people may speak of two incidents, however few words they have for it. */
    @Test
    void whatOnePersonReportsJoinsNoCaseBecauseAnotherReportedToo() {
        String first = signal(said("telephone"));
        assertThat(responder
                        .post("/api/signals/" + first + "/promote", Map.of())
                        .status())
                .isEqualTo(201);
        var second = said("telephone");
        assertThat(second.json().get("breach").isNull()).isTrue();
        assertThat(stateOf(signal(second))).isEqualTo("new");

        String machine = signal(said(source));
        assertThat(responder
                        .post("/api/signals/" + machine + "/promote", Map.of())
                        .status())
                .isEqualTo(201);
        assertThat(stateOf(signal(said(source))))
                .as("a machine goes on about the same")
                .isEqualTo("joined");
    }

    private Answer said(String by) {
        var body = signalBody(UUID.randomUUID().toString(), now(), "", "high");
        body.put("source", by);
        body.remove("system");
        return admin.post("/api/signals", body);
    }

    /** Its clock is ahead, its summary has two lines, and it asks with a key: it opens a case at once all the same. */
    @Test
    void aGraveAlarmOpensACaseWhateverItsClockItsLinesAndItsKey() {
        var alarm = signalBody("grave", now().plusSeconds(30), "dedicated-03", "critical");
        alarm.put("kind", "ransomware");
        alarm.put("summary", "Files are encrypted\n  on two disks");
        var answer = admin.post("/api/signals", alarm, UUID.randomUUID().toString());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
        var breach = admin.get("/api/breaches/" + answer.json().get("breach").asString())
                .json();
        assertThat(instant(breach, "detectedAt")).isEqualTo(now());
        assertThat(breach.get("title").asString()).isEqualTo("Files are encrypted on two disks");

        var old = signalBody("old", Instant.parse("1970-01-02T00:00:00Z"), "dedicated-04", "critical");
        old.put("kind", "ransomware");
        assertThat(admin.post("/api/signals", old).json().get("breach").isNull())
                .as("no clock of ours starts in 1970")
                .isTrue();
    }

    @Test
    void moreThanAMegabyteIsRefusedWhateverItIsCalled() {
        assertThat(admin.bytes("/api/signals", new byte[1_200_000], "text/csv").status())
                .isEqualTo(413);
    }

    private List<JsonNode> of(String state) {
        return items(admin.get("/api/signals?limit=200&state=" + state)).stream()
                .filter(one -> one.get("source").asString().equals(source))
                .toList();
    }

    private Answer payload(String json) {
        var body = "{\"source\":\"" + source + "\",\"id\":\"" + UUID.randomUUID() + "\",\"at\":\"" + now()
                + "\",\"severity\":\"low\",\"system\":\"dedicated-11\",\"summary\":\"s\",\"payload\":" + json + "}";
        return admin.bytes("/api/signals", body.getBytes(StandardCharsets.UTF_8), "application/json");
    }

    private Answer raise(String id, Instant at, String system, String severity) {
        var answer = admin.post("/api/signals", signalBody(id, at, system, severity));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
        return answer;
    }

    private Map<String, Object> signalBody(String id, Instant at, String system, String severity) {
        var body = new HashMap<String, Object>();
        body.put("source", source);
        body.put("id", id);
        body.put("at", at.toString());
        body.put("severity", severity);
        body.put("system", system);
        body.put("summary", "Rule 942100 matched");
        body.put("payload", Map.of("rule", 942_100));
        return body;
    }

    private static String signal(Answer answer) {
        return answer.json().get("signal").asString();
    }

    private String stateOf(String signal) {
        return admin.get("/api/signals/" + signal).json().get("state").asString();
    }

    private Answer join(String signal, String breach) {
        var body = new HashMap<String, Object>();
        body.put("breach", breach);
        return officer.post("/api/signals/" + signal + "/join", body);
    }

    private Answer dismiss(String signal) {
        return dismissFor(signal, "A scan of ours.");
    }

    private Answer dismissFor(String signal, String reason) {
        return officer.post("/api/signals/" + signal + "/dismiss", Map.of("reason", reason));
    }

    private Answer undo(String signal) {
        return officer.post("/api/signals/" + signal + "/undo", Map.of("reason", "Looked again."));
    }
}
