package eu.vigie.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.vigie.OnPostgresqlToo;
import eu.vigie.register.proof.PackageChecker;
import eu.vigie.web.pages.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Story (b) with everybody in it: ransomware on a shared host, nobody reacts until 90 %, police, customers who are told late, one who asks
 * what happened, and a package that proves all of it.
 */
@OnPostgresqlToo
class WholeIncidentStoryTest extends Story {

    private static final Duration LIMIT = Duration.ofHours(72);

    private static final String WHY_LATE = "Nobody on call had the rights to release it.";

    @TempDir
    private Path folder;

    private Instant detectedAt = Instant.EPOCH;
    private String breach = "";

    @Test
    void ransomwareOnASharedHostFromTheSilenceToTheProof() throws IOException {
        detectedAt = now();
        breach = report(ransomware());
        untilPercent(90);
        await().atMost(Duration.ofSeconds(120)).until(this::rungAt90);

        theComplaintIsInTime();
        dataIsHeldForThePolice();
        var delay = thePersonsWait();
        untilPercent(95);
        oneFilesInTime();
        theyDecideAndDraft();
        assertThat(decision("person", "approve_notice", approver, Map.of("approved", true))
                        .status())
                .as("the persons wait for the police")
                .isEqualTo(409);
        customersAreToldLate();
        aCustomerAsksAndIsAnswered();
        thePersonsAreToldAfterIt(delay);
        thePackageProvesIt();
    }

    private Map<String, Object> ransomware() {
        var facts = KnownFacts.intrusion("controller_and_processor");
        facts.put("incidentKind", "ransomware");
        facts.put("nature", List.of("confidentiality", "availability"));
        facts.put("availabilityLoss", "temporary");
        facts.put("disclosure", "confirmed");
        facts.put("foreseeableEffect", "serious");
        return intrusion(detectedAt, facts, SHARED);
    }

    private void untilPercent(int percent) {
        var at = detectedAt.plus(LIMIT.multipliedBy(percent).dividedBy(100));
        pass(Duration.between(now(), at).plusSeconds(1));
    }

    private boolean rungAt90() {
        var authority = owed("authority").get("id").asString();
        return items(admin.get(path("/rungs?obligation=" + authority))).stream()
                .anyMatch(rung -> rung.get("percent").asInt() == 90);
    }

    private void theComplaintIsInTime() {
        complete(
                responder,
                breach,
                "contact_law_enforcement",
                Map.of("contacted", true, "at", now().toString(), "reference", "PV 2026/1"));
        var complaint = owed("law_enforcement");
        assertThat(complaint.get("state").asString()).isEqualTo("met");
        assertThat(complaint.get("lateAsFiled").asBoolean())
                .as("within LOPMI's 72 hours")
                .isFalse();
    }

    private void dataIsHeldForThePolice() {
        var request = asked("data", "cpp_77_1_1", Map.of());
        done(approver.post(request + "/hold", Map.of("reason", "Requisition")), 200);
        assertThat(admin.get(path("/evidence/holds")).toString()).contains("Requisition");
        done(responder.post(request + "/answer", Map.of("answer", "given", "reason", "Logs of the host.")), 200);
    }

    /** Answers the request for the delay. */
    private String thePersonsWait() {
        var until = now().plus(Duration.ofHours(40));
        var request = asked("delay", "recital_88", Map.of("document", evidence("letter.pdf")));
        done(
                approver.post(
                        request + "/delay",
                        Map.of("scope", List.of("letters", "publication"), "until", until.toString())),
                200);
        return request;
    }

    private void oneFilesInTime() {
        complete(officer, breach, "draft_filing", Map.of("subtype", "incomplete"));
        complete(officer, breach, "record_filing_receipt", receipt("CNIL-W"));
        assertThat(owed("authority").get("lateAsFiled").asBoolean()).isFalse();
        complete(approver, breach, "approve_filing", Map.of("approved", true));
    }

    private void theyDecideAndDraft() {
        complete(officer, breach, "triage", personalDataBreach(detectedAt));
        decide(breach, "required", "required");
        var list = "id,name,email,locale\r\np1,A,p1@x.example.com,fr\r\n".getBytes(UTF_8);
        assertThat(admin.csv(path("/persons"), list).status()).isIn(200, 204);
        for (var kind : List.of("customer", "person")) done(decision(kind, "draft_notice", officer, Map.of()), 200);
    }

    private void customersAreToldLate() {
        done(decision("customer", "release_notice", officer, Map.of("note", WHY_LATE)), 200);
        await().atMost(Duration.ofSeconds(120)).untilAsserted(() -> assertThat(obligations(breach, "customers"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("state").asString()).isEqualTo("met")));
        assertThat(obligations(breach, "customers"))
                .allSatisfy(
                        row -> assertThat(row.get("lateAsFiled").asBoolean()).isTrue());
        done(decision("customer", "approve_notice", approver, Map.of("approved", true)), 200);
    }

    /** By the link in the letter; the report may not say another number than the filing without a word. */
    private void aCustomerAsksAndIsAnswered() {
        var letter =
                path("/notices/") + notices(breach, "customer").get(0).get("id").asString();
        var row = items(admin.get(letter + "/deliveries?limit=1")).get(0);
        var link = ReceivedMail.link(mailServer, row.get("messageId").asString());
        var customer = new Visitor("http://127.0.0.1:" + port);
        customer.submit(link, link + "/report", Map.of("reason", "What was down, and since when?"));
        var request = items(admin.get(path("/rfo-requests"))).get(0);
        assertThat(request.get("customer")).isEqualTo(row.get("recipient"));

        officer.patchFacts(
                breach, Map.of("persons", Map.of("count", 1200, "certainty", "exact", "categories", List.of("users"))));
        var begun = responder.post(path("/rfo-requests/" + request.get("id").asString() + "/letter"), Map.of());
        done(begun, 201);
        var report = path("/notices/") + begun.json().get("id").asString();
        done(responder.post(report + "/draft", Map.of()), 204);
        var refused = approver.post(report + "/decision", Map.of("approved", true));
        done(refused, 409);
        assertThat(refused.toString()).contains("1200", "900");
        items(admin.get(path("/differences"))).forEach(this::explain);
        done(approver.post(report + "/decision", Map.of("approved", true)), 204);
        await().atMost(Duration.ofSeconds(120)).untilAsserted(() -> assertThat(items(admin.get(report + "/deliveries")))
                .allSatisfy(each -> assertThat(each.get("state").asString()).isEqualTo("accepted")));
    }

    private void explain(JsonNode difference) {
        if (!difference.get("explanation").isNull()) return;
        var given = new HashMap<String, Object>();
        given.put("document", difference.get("document").get("subject").asString());
        given.put("other", difference.get("other").get("subject").asString());
        given.put("statement", difference.get("stated").asString());
        given.put("kind", "known_better");
        done(officer.post(path("/differences"), given), 201);
    }

    private void thePersonsAreToldAfterIt(String delay) {
        done(responder.post(delay + "/lifting", Map.of("reason", "They have what they need.")), 200);
        done(decision("person", "approve_notice", approver, Map.of("approved", true)), 200);
        await().atMost(Duration.ofSeconds(120))
                .until(() -> owed("persons").get("state").asString().equals("met"));
    }

    private void thePackageProvesIt() throws IOException {
        var packed = officer.get(path("/package.zip"));
        done(packed, 200);
        var file = Files.write(folder.resolve("package.zip"), packed.body());
        assertThat(PackageChecker.findings(file)).isEmpty();
        assertThat(text(file, "law-enforcement.jsonl"))
                .contains("delay", "data")
                .doesNotContain("As it stands in the letter");
        assertThat(text(file, "timeline.jsonl"))
                .contains(
                        "police_request_recorded",
                        "communication_delayed",
                        "hold_placed",
                        "rfo_asked",
                        "difference_explained",
                        "of law enforcement");
        assertThat(text(file, "audit/entries.jsonl")).contains(WHY_LATE);
        assertThat(text(file, "statements.json")).contains("1200");
    }

    private static String text(Path file, String name) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), UTF_8);
        }
    }

    /** Of the two letters of the case that one. */
    private Answer decision(String kind, String key, Caller person, Map<String, Object> values) {
        var notice = notices(breach, kind).get(0).get("id").asString();
        var task = await().atMost(Duration.ofSeconds(120))
                .until(
                        () -> tasks(breach, key).stream()
                                .filter(one ->
                                        one.get("subject").get("id").asString().equals(notice))
                                .toList(),
                        found -> !found.isEmpty())
                .get(0);
        return person.post("/api/tasks/" + task.get("id").asString() + "/complete", Map.of("values", values));
    }

    /** Written down by one person; answers its address. */
    private String asked(String what, String basis, Map<String, Object> further) {
        var request = KnownFacts.policeRequest(what, basis, now(), further);
        var written = responder.post(path("/law-enforcement-requests"), request);
        done(written, 201);
        return path("/law-enforcement-requests/") + written.json().get("id").asString();
    }

    private long evidence(String name) {
        var kept = responder.bytes(path("/evidence?kind=letter&name=" + name), name.getBytes(UTF_8), "x/y");
        return kept.json().get("id").asLong();
    }

    private JsonNode owed(String duty) {
        return obligations(breach, duty).get(0);
    }

    private static void done(Answer answer, int status) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    }

    private String path(String of) {
        return "/api/breaches/" + breach + of;
    }
}
