package eu.vigie.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Something changes while a step waits for somebody. */
class MeanwhileStoryTest extends Story {

    @Test
    void factsThatReopenADecisionEndItsApprovalAndTheOfficersDecideAnew() {
        var breach = report(intrusion(now(), KnownFacts.encryptedDevice()));
        complete(officer, breach, "triage", personalDataBreach(now()));
        decide(breach, "not_required", "not_required");
        assertThat(tasks(breach, "approve_decision")).hasSize(1);

        var changed = officer.patchFacts(breach, KnownFacts.intrusion("controller"));

        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
        assertThat(tasks(breach, "approve_decision")).isEmpty();
        decide(breach, "required", "not_required");
        assertThat(tasks(breach, "approve_decision")).isEmpty();
        assertThat(tasks(breach, "confirm_assessment")).isEmpty();
    }

    @Test
    void anUpdateHoldsUpTheClosingUntilItIsDroppedAndAClosedCaseIsNotCorrected() {
        var breach = report(intrusion(now(), KnownFacts.role("processor"), SHARED));
        var path = "/api/breaches/" + breach;
        complete(officer, breach, "triage", personalDataBreach(now()));
        contain(breach);
        tellCustomers(breach);
        complete(officer, breach, "close_breach", Map.of("summary", "Handled."));

        var begun = IntStream.range(0, 4)
                .mapToObj(one -> CompletableFuture.supplyAsync(() -> officer.post(path + "/notices", Map.of())))
                .toList();
        var letters = begun.stream()
                .map(answer -> answer.join().json().get("id").asLong())
                .distinct()
                .toList();
        assertThat(letters).as("begun by several at once").hasSize(1);
        assertThat(officer.patchFacts(breach, Map.of("consequences", "Two invoices were read."))
                        .status())
                .isEqualTo(200);
        var letter = path + "/notices/" + letters.get(0);
        assertThat(notices(breach, "customer"))
                .extracting(notice -> notice.get("state").asString())
                .containsExactlyInAnyOrder("complete", "draft");
        assertThat(tryComplete(approver, breach, "approve_closing", Map.of("approved", true))
                        .status())
                .isEqualTo(409);

        assertThat(officer.post(letter + "/withdrawal", Map.of("reason", "Nothing new after all."))
                        .status())
                .isEqualTo(204);
        complete(approver, breach, "approve_closing", Map.of("approved", true));
        assertThat(state(breach)).isEqualTo("closed");

        var customer = obligations(breach, "customers").get(0).get("recipient").asString();
        assertThat(officer.put(
                                path + "/customers/" + customer,
                                Map.of("affected", false, "reason", "They left in May."))
                        .status())
                .isEqualTo(409);
        assertThat(officer.put(path + "/authorities/CNIL", Map.of("competent", true, "reason", "They asked."))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void ofTwoWhoCloseACaseAtOnceOneDoesAndTheTrailSaysSoOnce() {
        var breach = report(intrusion(now(), KnownFacts.role("processor"), DEDICATED));
        complete(officer, breach, "triage", personalDataBreach(now()));
        contain(breach);
        tellCustomers(breach);
        complete(officer, breach, "close_breach", Map.of("summary", "Handled."));
        await().until(() -> !tasks(breach, "approve_closing").isEmpty());
        var task = tasks(breach, "approve_closing").get(0).get("id").asString();
        var other = person("approver-too", "dpo", "legal", "executive");

        var approved = Map.of("values", Map.of("approved", true));
        var answers = Stream.of(approver, other)
                .map(one -> CompletableFuture.supplyAsync(() -> one.post("/api/tasks/" + task + "/complete", approved)))
                .toList();

        assertThat(answers.stream().map(answer -> answer.join().status())).containsExactlyInAnyOrder(200, 409);
        assertThat(state(breach)).isEqualTo("closed");
        assertThat(timeline(breach)).filteredOn("breach_closed"::equals).hasSize(1);
    }

    @Test
    void aClockThatDoesNotPressAnyMoreWaitsForTheSecondPersonAgain() {
        var detectedAt = now().minus(Duration.ofHours(23));
        var breach = report(intrusion(detectedAt, KnownFacts.role("processor"), SHARED));
        complete(officer, breach, "triage", personalDataBreach(detectedAt));
        complete(officer, breach, "draft_notice", Map.of());
        assertThat(tasks(breach, "release_notice")).hasSize(1);

        var later = Map.of(
                "at", now().minus(Duration.ofHours(1)).toString(), "role", "processor", "reason", "By the mail found.");
        assertThat(officer.post("/api/breaches/" + breach + "/awareness", later).status())
                .isEqualTo(202);
        complete(approver, breach, "approve_awareness", Map.of("approved", true));

        assertThat(tryComplete(officer, breach, "release_notice", Map.of()).toString())
                .contains("409", "does not press any more");
        complete(approver, breach, "approve_notice", Map.of("approved", true));
        assertThat(tasks(breach, "release_notice")).isEmpty();
    }

    @Test
    void aWaveThatWasStoppedIsBegunAnewWhereTriageFindsProjectDataOnly() {
        var detectedAt = now();
        var breach = report(intrusion(detectedAt, KnownFacts.role("processor"), SHARED));
        complete(officer, breach, "draft_notice", Map.of());
        var wave = "/api/breaches/" + breach + "/notices/"
                + notices(breach, "customer").get(0).get("id").asString();
        assertThat(officer.post(wave + "/pause", Map.of()).status()).isEqualTo(204);
        complete(approver, breach, "approve_notice", Map.of("approved", true));
        assertThat(approver.post(wave + "/stop", Map.of("reason", "Wrong wording."))
                        .status())
                .isEqualTo(204);
        assertThat(tasks(breach, "draft_notice")).hasSize(1);

        complete(
                officer,
                breach,
                "triage",
                Map.of(
                        "outcome", "project_data_breach",
                        "awareAt", detectedAt.toString(),
                        "reason", "Source code only."));
        complete(approver, breach, "approve_decision", Map.of("approved", true));

        assertThat(notices(breach, "customer"))
                .extracting(notice -> notice.get("state").asString())
                .containsExactlyInAnyOrder("withdrawn", "withdrawn", "draft");
        tellCustomers(breach);
    }
}
