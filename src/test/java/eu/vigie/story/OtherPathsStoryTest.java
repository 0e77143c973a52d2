package eu.vigie.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.vigie.document.PdfConformance;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Stories (c) to (g): the other paths through the main diagram. */
class OtherPathsStoryTest extends Story {

    @Test
    void aFalseAlarmIsClosedAsNoBreachByTwoPersons() {
        var breach = report(intrusion(now(), KnownFacts.role("controller_and_processor"), SHARED));
        complete(officer, breach, "triage", Map.of("outcome", "not_a_breach", "reason", "A test of our own."));
        assertThat(tryComplete(admin, breach, "approve_decision", Map.of("approved", true))
                        .status())
                .as("another person may approve")
                .isEqualTo(200);

        close(breach);

        assertThat(obligations(breach))
                .allSatisfy(row -> assertThat(row.get("state").asString()).isIn("withdrawn", "not_required", "met"));
        assertThat(notices(breach, "customer"))
                .allSatisfy(notice -> assertThat(notice.get("state").asString()).isEqualTo("withdrawn"));
    }

    @Test
    void ofSeveralWhoCloseACaseAtOnceOneDoes() {
        var breach = report(intrusion(now(), KnownFacts.role("controller_and_processor"), SHARED));
        complete(officer, breach, "triage", Map.of("outcome", "not_a_breach", "reason", "A test of our own."));
        complete(admin, breach, "approve_decision", Map.of("approved", true));
        complete(officer, breach, "close_breach", Map.of("summary", "Nothing."));
        await().until(() -> !tasks(breach, "approve_closing").isEmpty());
        var task = tasks(breach, "approve_closing").get(0).get("id").asString();

        var answers = IntStream.range(0, 8)
                .mapToObj(one -> CompletableFuture.supplyAsync(() ->
                        approver.post("/api/tasks/" + task + "/complete", Map.of("values", Map.of("approved", true)))))
                .toList();

        assertThat(answers)
                .extracting(answer -> answer.join().status())
                .containsOnlyOnce(200)
                .containsOnly(200, 409);
        assertThat(state(breach)).isEqualTo("closed");
    }

    @Test
    void projectDataOnlyIsToldWithin72Hours() {
        var detectedAt = now();
        var breach = report(intrusion(detectedAt, KnownFacts.role("processor"), SHARED));
        complete(
                officer,
                breach,
                "triage",
                Map.of(
                        "outcome", "project_data_breach",
                        "awareAt", detectedAt.toString(),
                        "reason", "Source code only."));
        complete(approver, breach, "approve_decision", Map.of("approved", true));
        tellCustomers(breach);

        assertThat(obligations(breach, "customers"))
                .filteredOn(row -> row.get("state").asString().equals("met"))
                .as("72 h, or fewer where the customer's own contract says so")
                .allSatisfy(row -> assertThat(row.get("regime").asString()).isEqualTo("CONTRACT-72H"))
                .allSatisfy(row ->
                        assertThat(instant(row, "dueAt")).isBeforeOrEqualTo(detectedAt.plus(Duration.ofHours(72))))
                .anySatisfy(row -> assertThat(instant(row, "dueAt")).isEqualTo(detectedAt.plus(Duration.ofHours(72))));
        contain(breach);
        close(breach);
    }

    @Test
    void anEncryptedDeviceIsNotNotifiableWhenTwoPersonsSaySo() {
        var breach = report(intrusion(now(), KnownFacts.encryptedDevice()));
        complete(officer, breach, "triage", personalDataBreach(now()));
        decide(breach, "not_required", "not_required");
        complete(approver, breach, "approve_decision", Map.of("approved", true));
        complete(responder, breach, "contact_law_enforcement", Map.of("contacted", true, "at", now().toString()));
        contain(breach);
        close(breach);

        assertThat(obligations(breach, "authority").get(0).get("state").asString())
                .isEqualTo("not_required");
        var decided = items(admin.get("/api/breaches/" + breach + "/decisions"));
        assertThat(decided.get(0).get("state").asString()).isEqualTo("stands");
        var sheet = admin.get("/api/breaches/" + breach + "/decisions/1.pdf");
        assertThat(new String(sheet.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    @Test
    void aProcessorTellsItsCustomersAndFilesNothing() throws Exception {
        var breach = report(intrusion(now(), KnownFacts.intrusion("processor"), DEDICATED));
        complete(officer, breach, "triage", personalDataBreach(now()));
        tellCustomers(breach);
        complete(responder, breach, "contact_law_enforcement", Map.of("contacted", true, "at", now().toString()));
        contain(breach);
        close(breach);

        assertThat(obligations(breach, "controllers"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("state").asString()).isEqualTo("met"));
        assertThat(items(admin.get("/api/breaches/" + breach + "/filings"))).isEmpty();
        whatBecameOfEachLetterIsProven(breach);
    }

    @Test
    void aWaveThatASecondPersonStopsIsOwedStillAndWrittenAgain() {
        var breach = report(intrusion(now(), KnownFacts.intrusion("processor"), DEDICATED));
        complete(officer, breach, "triage", personalDataBreach(now()));
        complete(officer, breach, "draft_notice", Map.of());
        var wave = "/api/breaches/" + breach + "/notices/"
                + notices(breach, "customer").get(0).get("id").asString();
        assertThat(officer.post(wave + "/pause", Map.of()).status()).isEqualTo(204);
        complete(approver, breach, "approve_notice", Map.of("approved", true));
        assertThat(officer.post(wave + "/stop", Map.of("reason", "Wrong wording."))
                        .status())
                .as("who drafted it")
                .isEqualTo(403);
        assertThat(approver.post(wave + "/stop", Map.of("reason", " ")).status())
                .isEqualTo(422);
        assertThat(approver.post(wave + "/stop", Map.of("reason", "Wrong wording."))
                        .status())
                .isEqualTo(204);

        assertThat(notices(breach, "customer")).first().satisfies(notice -> {
            assertThat(notice.get("state").asString()).isEqualTo("withdrawn");
            assertThat(notice.get("stopped").asBoolean()).isTrue();
        });
        assertThat(obligations(breach, "controllers"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("state").asString()).isEqualTo("required"));
        tellCustomers(breach);
        complete(responder, breach, "contact_law_enforcement", Map.of("contacted", true, "at", now().toString()));
        contain(breach);
        close(breach);
        assertThat(obligations(breach, "controllers"))
                .allSatisfy(row -> assertThat(row.get("state").asString()).isEqualTo("met"));
    }

    private void whatBecameOfEachLetterIsProven(String breach) throws Exception {
        var notice = "/api/breaches/" + breach + "/notices/"
                + notices(breach, "customer").get(0).get("id").asString();
        var row = items(admin.get(notice + "/deliveries")).get(0);
        var path = notice + "/deliveries/" + row.get("id").asString() + "/proof";
        assertThat(responder.get(path).status()).as("not for every role").isEqualTo(403);
        var proof = officer.get(path).json();
        assertThat(proof.get("delivery").get("messageId")).isEqualTo(row.get("messageId"));
        assertThat(proof.get("letter").get("text").asString())
                .contains(breach)
                .doesNotContain("/letter/" + row.get("id"));
        assertThat(proof.get("notice").get("approvedBy").asString()).isEqualTo(approver.name());
        assertThat(proof.get("entries"))
                .extracting(entry -> entry.get("action").asString())
                .containsSubsequence("notice_drafted", "notice_approved", "notice_released");
        assertThat(proof.get("entries")).allSatisfy(entry -> {
            var leaf =
                    eu.vigie.audit.Merkle.leaf(entry.get("canonical").asString().getBytes(StandardCharsets.UTF_8));
            assertThat(entry.get("hash").asString()).isEqualTo(leaf);
            var way = new java.util.ArrayList<String>();
            entry.get("path").forEach(step -> way.add(step.asString()));
            var proven = new eu.vigie.audit.InclusionProof(
                    entry.get("number").asLong() - 1,
                    proof.get("trail").get("size").asLong(),
                    way);
            assertThat(proven.leads(leaf, proof.get("trail").get("head").asString()))
                    .isTrue();
        });
        var paper = officer.get(path + "?format=pdf");
        PdfConformance.conforms(paper.body());
        assertThat(proof.get("attempts").get(0).get("state").asString()).isEqualTo("accepted");
        assertThat(proof.get("doesNotProve").asString()).contains("does not prove");
        assertThat(officer.get(path + "?format=csv").status()).isEqualTo(422);
        assertThat(officer.get(notice + "/deliveries/999999/proof").status()).isEqualTo(404);
    }

    @Test
    void anAttemptIsToldToThePoliceAndNobodyElse() {
        var facts = KnownFacts.intrusion("controller_and_processor");
        facts.put("disclosure", "excluded_by_evidence");
        facts.put("recipients", "none");
        facts.put("misuse", "attempted");
        var breach = report(intrusion(now(), facts, SHARED));
        complete(officer, breach, "triage", Map.of("outcome", "not_a_breach", "reason", "Stopped at the door."));
        complete(approver, breach, "approve_decision", Map.of("approved", true));
        complete(responder, breach, "contact_law_enforcement", Map.of("contacted", true, "at", now().toString()));
        close(breach);

        assertThat(obligations(breach, "law_enforcement").get(0).get("state").asString())
                .isEqualTo("met");
        assertThat(notices(breach, "customer"))
                .allSatisfy(notice -> assertThat(notice.get("state").asString()).isEqualTo("withdrawn"));
    }
}
