package eu.vigie.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.vigie.OnPostgresqlToo;
import eu.vigie.web.pages.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Police ask that the persons concerned be told later: their lane waits, and no other does. */
@OnPostgresqlToo
class LawEnforcementStoryTest extends Story {

    private String breach;
    private String path;

    @BeforeEach
    void aCase() {
        var detectedAt = now();
        breach = report(intrusion(detectedAt, KnownFacts.intrusion("controller"), DEDICATED));
        path = "/api/breaches/" + breach + "/law-enforcement-requests";
        complete(officer, breach, "triage", personalDataBreach(detectedAt));
    }

    @Test
    void thePersonsWaitAndTheAuthorityDoesNot() {
        decide(breach, "required", "required");
        admin.csv(
                "/api/breaches/" + breach + "/persons",
                "id,name,email,locale\r\np1,A,p1@x.example.com,fr\r\n".getBytes(UTF_8));
        complete(officer, breach, "draft_notice", Map.of());
        var others = others();
        var until = now().plus(Duration.ofHours(40));
        var request = delayed(until);

        var persons = obligations(breach, "persons").get(0);
        assertThat(instant(persons, "anchorAt")).isEqualTo(until);
        assertThat(instant(persons, "planBy")).isEqualTo(until.plus(Duration.ofHours(24)));
        assertThat(others()).as("no other duty moved").isEqualTo(others);
        var blocked = tryComplete(approver, breach, "approve_notice", Map.of("approved", true));
        assertThat(blocked.status()).isEqualTo(409);
        assertThat(blocked.toString()).contains(until.toString()).doesNotContain("Brigade");
        fileWithTheAuthority(breach, "CNIL-L");
        var authority = obligations(breach, "authority").get(0);
        assertThat(authority.get("state").asString()).isEqualTo("met");
        assertThat(authority.get("lateAsFiled").asBoolean()).isFalse();

        pass(Duration.ofHours(31));
        var asked = obligations(breach, "police_request").get(0).get("id").asLong();
        await().atMost(Duration.ofSeconds(120)).until(() -> rungs(asked).contains(75));
        assertThat(rungs(persons.get("id").asLong()))
                .as("rings for the persons while they wait")
                .isEmpty();
        assertThat(tryComplete(approver, breach, "approve_notice", Map.of("approved", true))
                        .status())
                .isEqualTo(409);

        assertThat(responder.post(path + "/" + request + "/lifting", Map.of()).status())
                .isEqualTo(422);
        var lifted = responder.post(path + "/" + request + "/lifting", Map.of("reason", "They have arrested him."));
        assertThat(lifted.status()).as(lifted.toString()).isEqualTo(200);
        assertThat(obligations(breach, "police_request").get(0).get("state").asString())
                .isEqualTo("met");
        var owed = obligations(breach, "persons").get(0);
        assertThat(instant(owed, "anchorAt"))
                .as("owed from now")
                .isBeforeOrEqualTo(now())
                .isBefore(until);
        complete(approver, breach, "approve_notice", Map.of("approved", true));
        await().atMost(Duration.ofSeconds(120)).until(() -> obligations(breach, "persons")
                .get(0)
                .get("state")
                .asString()
                .equals("met"));
        assertThat(timeline(breach))
                .contains("police_request_recorded", "communication_delayed", "communication_delay_lifted");
        assertThat(admin.get("/api/audit?limit=200&breach=" + breach).toString())
                .doesNotContain("Brigade", "arrested");
    }

    @Test
    void aDelayEndsByItselfAndTheLetterGoes() {
        decide(breach, "required", "required");
        admin.csv(
                "/api/breaches/" + breach + "/persons",
                "id,name,email,locale\r\np1,A,p1@x.example.com,fr\r\n".getBytes(UTF_8));
        complete(officer, breach, "draft_notice", Map.of());
        delayed(now().plus(Duration.ofHours(5)));
        pass(Duration.ofHours(6));
        complete(approver, breach, "approve_notice", Map.of("approved", true));
        await().atMost(Duration.ofSeconds(120)).until(() -> obligations(breach, "persons")
                .get(0)
                .get("state")
                .asString()
                .equals("met"));
        assertThat(obligations(breach, "police_request").get(0).get("state").asString())
                .as("somebody still says what became of it")
                .isEqualTo("required");
    }

    @Test
    void aFurtherDocumentExtendsIt() {
        var first = now().plus(Duration.ofHours(10));
        delayed(first);
        var second = now().plus(Duration.ofHours(50));
        delayed(second);
        assertThat(instant(obligations(breach, "persons").get(0), "anchorAt")).isEqualTo(second);
        assertThat(obligations(breach, "police_request")).hasSize(2);
    }

    @Test
    void aDelayRestsOnADocumentAndOnTwoPeople() {
        var bare = responder.post(path, asks("delay", Map.of()));
        assertThat(bare.status()).isEqualTo(422);
        assertThat(bare.toString()).contains("document");
        var written = approver.post(path, asks("delay", Map.of("document", document())));
        assertThat(written.status()).as(written.toString()).isEqualTo(201);
        var request = path + "/" + written.json().get("id").asString();
        var delay = Map.of(
                "scope",
                List.of("letters"),
                "until",
                now().plus(Duration.ofHours(5)).toString());
        assertThat(approver.post(request + "/delay", delay).status())
                .as("who wrote it down")
                .isEqualTo(403);
        assertThat(responder.post(request + "/delay", delay).status())
                .as("not their decision")
                .isEqualTo(403);
        assertThat(responder
                        .post(request + "/answer", Map.of("answer", "given", "reason", "Yes"))
                        .status())
                .isEqualTo(409);
        var other = person("lawyer", "legal");
        var wrong = other.post(request + "/delay", Map.of("scope", List.of(), "until", now().toString()));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.toString()).contains("scope", "until");
        var far = Map.of(
                "scope",
                List.of("letters"),
                "until",
                now().plus(Duration.ofDays(91)).toString());
        assertThat(other.post(request + "/delay", far).status()).isEqualTo(422);
        assertThat(other.post(request + "/delay", delay).status()).isEqualTo(200);
        assertThat(other.post(request + "/delay", delay).status()).as("once").isEqualTo(409);
    }

    @Test
    void dataIsAskedForWithItsBasisAnsweredOnceAndHeld() {
        var due = now().plus(Duration.ofDays(3));
        var wrong = responder.post(path, Map.of("asks", "data", "basis", "other"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.toString()).contains("channel", "receivedAt", "service", "basisText", "asked");
        var written = responder.post(path, asks("data", Map.of("dueAt", due.toString(), "document", document())));
        assertThat(written.status()).as(written.toString()).isEqualTo(201);
        var request = path + "/" + written.json().get("id").asString();
        var duty = obligations(breach, "police_request").get(0);
        assertThat(instant(duty, "dueAt")).isEqualTo(due);
        assertThat(duty.toString()).doesNotContain("Brigade");

        var number = written.json().get("id").asString();
        assertThat(timelineItems(breach))
                .extracting(entry -> entry.get("text").asString())
                .as("a request by its number, not as a code")
                .anyMatch(text -> text.contains("no. " + number + " of law enforcement"))
                .noneMatch(text -> text.contains("request-"));

        var held = approver.post(request + "/hold", Map.of("reason", "Requisition no. 1"));
        assertThat(held.status()).as(held.toString()).isEqualTo(200);
        assertThat(held.json().get("hold").isNull()).isFalse();
        assertThat(approver.post(request + "/hold", Map.of("reason", "Again")).status())
                .isEqualTo(409);
        assertThat(approver.get("/api/breaches/" + breach + "/evidence/holds").toString())
                .contains("Requisition no. 1");
        assertThat(admin.get("/api/audit?limit=200&breach=" + breach).toString())
                .as("the trail names the request by its number and no more")
                .contains("hold_placed")
                .doesNotContain("Requisition no. 1");

        var answer = Map.of("answer", "partly", "reason", "Access logs of two hosts; the rest does not exist.");
        assertThat(responder.post(request + "/answer", answer).status()).isEqualTo(200);
        assertThat(responder.post(request + "/answer", answer).status())
                .as("once")
                .isEqualTo(409);
        assertThat(obligations(breach, "police_request").get(0).get("state").asString())
                .isEqualTo("met");
        for (var role : List.of("reporter", "operator", "communications", "privacy_officer"))
            assertThat(person("not-" + role, role).get(path).status()).as(role).isEqualTo(403);
        assertThat(items(person("looks", "auditor").get(path))).hasSize(1);
    }

    @Test
    void aHoldForARequestTellsItsNumberToWhoMayNotReadIt() {
        var piece = document();
        var written = responder.post(path, asks("data", Map.of()));
        assertThat(written.status()).as(written.toString()).isEqualTo(201);
        var number = written.json().get("id").asString();
        var held = approver.post(path + "/" + number + "/hold", Map.of("reason", "They suspect the locksmith"));
        assertThat(held.status()).as(held.toString()).isEqualTo(200);
        var lifting = "/api/breaches/" + breach + "/evidence/holds/"
                + held.json().get("hold").asString() + "/lifting";

        var destruction = officer.post(
                "/api/breaches/" + breach + "/evidence/" + piece + "/destructions",
                Map.of("reason", "Kept long enough."));
        assertThat(destruction.status()).isEqualTo(409);
        assertThat(destruction.toString()).contains("no. " + number + " of law").doesNotContain("locksmith");
        theHoldIsToldByItsNumber(piece, number);
        assertThat(approver.get("/api/breaches/" + breach + "/evidence/holds").toString())
                .contains("locksmith");

        var lifted = officer.post(lifting, Map.of("reason", "The locksmith was arrested"));
        assertThat(lifted.status()).as(lifted.toString()).isEqualTo(200);
        assertThat(lifted.toString()).doesNotContain("locksmith");
        theHoldIsToldByItsNumber(piece, number);
        assertThat(approver.get("/api/breaches/" + breach + "/evidence/holds").toString())
                .contains("suspect", "arrested");
    }

    /** By the contract and on pages to a privacy officer, and to everybody in the package. */
    private void theHoldIsToldByItsNumber(long piece, String number) {
        var told = items(officer.get("/api/breaches/" + breach + "/evidence/holds"));
        assertThat(told).hasSize(1);
        assertThat(told.get(0).get("request").asString()).isEqualTo(number);
        assertThat(told.toString()).doesNotContain("locksmith");
        var visitor = new Visitor("http://127.0.0.1:" + port).signIn(officer.name(), PASSWORD, "en");
        for (var page : List.of("", "/" + piece))
            assertThat(visitor.get("/breaches/" + breach + "/evidence" + page).body())
                    .contains("for request no. " + number + " of law enforcement")
                    .doesNotContain("locksmith");
        var packed = approver.get("/api/breaches/" + breach + "/package.zip");
        assertThat(packed.status()).as(packed.toString()).isEqualTo(200);
        assertThat(new String(packed.body(), UTF_8))
                .contains("\"request\":" + number)
                .doesNotContain("locksmith");
    }

    /** Recorded by one, granted by another; answers its number. */
    private String delayed(Instant until) {
        var written = responder.post(path, asks("delay", Map.of("document", document())));
        assertThat(written.status()).as(written.toString()).isEqualTo(201);
        var number = written.json().get("id").asString();
        var granted = approver.post(
                path + "/" + number + "/delay",
                Map.of("scope", List.of("letters", "publication"), "until", until.toString()));
        assertThat(granted.status()).as(granted.toString()).isEqualTo(200);
        return number;
    }

    private Map<String, Object> asks(String what, Map<String, Object> further) {
        return KnownFacts.policeRequest(what, what.equals("delay") ? "recital_88" : "cpp_77_1_1", now(), further);
    }

    private long document() {
        return responder
                .bytes(
                        "/api/breaches/" + breach + "/evidence?name=letter.pdf&kind=letter",
                        "bytes".getBytes(UTF_8),
                        "x/y")
                .json()
                .get("id")
                .asLong();
    }

    /** What is owed beside the persons' notice and what police ask: duty, start and limits. */
    private List<String> others() {
        return obligations(breach).stream()
                .filter(row -> !List.of("persons", "police_request")
                        .contains(row.get("duty").asString()))
                .map(LawEnforcementStoryTest::clock)
                .sorted()
                .toList();
    }

    private static String clock(JsonNode row) {
        return row.get("duty") + " " + row.get("recipient") + " " + row.get("anchorAt") + " " + row.get("dueAt") + " "
                + row.get("planBy");
    }

    private List<Integer> rungs(long duty) {
        return items(admin.get("/api/breaches/" + breach + "/rungs?obligation=" + duty)).stream()
                .map(rung -> rung.get("percent").asInt())
                .toList();
    }
}
