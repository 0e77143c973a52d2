package eu.vigie.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The authority is told in phases: incomplete at first, completed when the facts are there, withdrawn in the end. */
class FilingInPhasesStoryTest extends Story {

    @Test
    void anIncompleteNotificationIsCompletedAndThenWithdrawn() {
        var known = KnownFacts.intrusion("controller");
        var disclosure = known.remove("disclosure");
        var breach = report(intrusion(now(), known, DEDICATED));
        complete(officer, breach, "triage", personalDataBreach(now()));
        decide(breach, "required", "not_required");

        var first = filing(breach, 0);
        assertThat(numbers(breach, first, "/open-fields?subtype=complete")).contains(56);
        assertThat(tryComplete(officer, breach, "draft_filing", Map.of("subtype", "complete"))
                        .toString())
                .contains("422", "field_56");
        assertThat(officer.put(path(breach, first, "/fields/17"), Map.of("answer", "63.11"))
                        .status())
                .isEqualTo(204);
        assertThat(officer.put(path(breach, first, "/fields/68"), Map.of("answer", 5))
                        .status())
                .isEqualTo(422);
        var evidence = officer.post("/api/breaches/" + breach + "/evidence?name=receipt.pdf&kind=other", Map.of());
        file(breach, "incomplete", "CNIL-1", evidence.json().get("id").asLong());

        assertThat(officer.put(path(breach, first, "/fields/17"), Map.of("answer", "1"))
                        .status())
                .isEqualTo(409);
        pass(Duration.ofMinutes(5));
        correct(breach, "disclosure", disclosure);
        assertThat(followUp(breach, "complete").status()).isEqualTo(201);
        assertThat(followUp(breach, "complete").status()).isEqualTo(409);
        var second = filing(breach, 1);
        assertThat(officer.get(path(breach, second, "/cover-note.txt")).toString())
                .contains("Notification complémentaire CNIL-1", "56 Perte de confidentialité");
        assertThat(changes(breach, second)).containsEntry(56, "added").doesNotContainKey(17);
        file(breach, "complete", "CNIL-2", null);

        assertThat(followUp(breach, "withdraw").status()).isEqualTo(201);
        complete(officer, breach, "draft_filing", Map.of("subtype", "withdraw", "lateReason", "Doublon."));
        complete(approver, breach, "approve_filing", Map.of("approved", true));
        complete(officer, breach, "record_filing_receipt", receipt("CNIL-3"));
        var refused = followUp(breach, "complete");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.toString()).contains("\"type\"");
        assertThat(obligations(breach, "authority").get(0).get("state").asString())
                .isEqualTo("met");
    }

    @Test
    void aFactThatArrivesAfterFilingIsToldInAFollowUpAndWhatIsOwedNoMoreIsWithdrawn() {
        var breach = report(intrusion(now(), KnownFacts.intrusion("controller"), DEDICATED));
        complete(officer, breach, "triage", personalDataBreach(now()));
        decide(breach, "required", "not_required");
        file(breach, "complete", "CNIL-1", null);

        correct(breach, "foreseeableEffect", "serious");
        decide(breach, "required", "required");
        assertThat(filings(breach)).containsExactly("new submitted", "follow_up draft");
        file(breach, "complete", "CNIL-2", null);

        correct(breach, "foreseeableEffect", "none");
        correct(breach, "disclosure", "excluded_by_evidence");
        decide(breach, "not_required", "not_required");
        complete(approver, breach, "approve_decision", Map.of("approved", true));
        assertThat(filings(breach)).containsExactly("new submitted", "follow_up submitted", "follow_up draft");
        complete(officer, breach, "draft_filing", Map.of("subtype", "withdraw", "lateReason", "Contained."));
    }

    @Test
    void anUnfinishedFollowUpBecomesTheWithdrawalThatTheDecisionAsksForAndTheTaskStays() {
        var breach = report(intrusion(now(), KnownFacts.intrusion("controller"), DEDICATED));
        complete(officer, breach, "triage", personalDataBreach(now()));
        decide(breach, "required", "not_required");
        file(breach, "complete", "CNIL-1", null);
        followUp(breach, "complete");
        var draft = filing(breach, 1);
        officer.put(path(breach, draft, "/fields/17"), Map.of("answer", "63.11"));
        complete(officer, breach, "draft_filing", Map.of("subtype", "complete"));

        correct(breach, "foreseeableEffect", "none");
        correct(breach, "disclosure", "excluded_by_evidence");
        decide(breach, "not_required", "not_required");
        complete(approver, breach, "approve_decision", Map.of("approved", true));
        var turned = items(officer.get("/api/breaches/" + breach + "/filings")).get(1);
        assertThat(turned.get("subtype").asString()).isEqualTo("withdraw");
        assertThat(turned.get("digest").isNull()).isTrue();
        assertThat(tasks(breach, "approve_filing"))
                .as("what it said no longer holds")
                .isEmpty();
        assertThat(officer.get(path(breach, draft, ".json"))
                        .json()
                        .get("field_17")
                        .asString())
                .isEqualTo("63.11");
        complete(officer, breach, "draft_filing", Map.of("subtype", "withdraw", "lateReason", "Contained."));
    }

    @Test
    void aFollowUpBegunByMistakeIsDroppedAndItsTaskGoes() {
        var breach = report(intrusion(now(), KnownFacts.intrusion("controller"), DEDICATED));
        complete(officer, breach, "triage", personalDataBreach(now()));
        decide(breach, "required", "not_required");
        assertThat(drop(officer, breach, filing(breach, 0), "Mistake.").toString())
                .contains("409", "\"type\"");
        file(breach, "complete", "CNIL-1", null);
        followUp(breach, "complete");
        assertThat(drop(responder, breach, filing(breach, 1), "Mistake.").status())
                .isEqualTo(403);
        assertThat(drop(officer, breach, filing(breach, 1), " ").toString()).contains("422", "\"reason\"");
        assertThat(drop(officer, breach, filing(breach, 1), "Mistake.").status())
                .isEqualTo(200);
        assertThat(filings(breach)).containsExactly("new submitted", "follow_up withdrawn");
        assertThat(tasks(breach, "draft_filing")).isEmpty();
        assertThat(admin.get("/api/audit?breach=" + breach).toString()).contains("filing_discarded", "Mistake.");
        assertThat(followUp(breach, "complete").status()).isEqualTo(201);
    }

    private Answer drop(Caller who, String breach, long filing, String reason) {
        return who.post(path(breach, filing, "/discard"), Map.of("reason", reason));
    }

    private List<String> filings(String breach) {
        return items(officer.get("/api/breaches/" + breach + "/filings")).stream()
                .map(one -> one.get("type").asString() + " " + one.get("state").asString())
                .toList();
    }

    private void file(String breach, String subtype, String number, @org.jspecify.annotations.Nullable Long evidence) {
        complete(officer, breach, "draft_filing", Map.of("subtype", subtype));
        complete(approver, breach, "approve_filing", Map.of("approved", true));
        var receipt = new HashMap<String, Object>(receipt(number));
        if (evidence != null) {
            receipt.put("evidence", 999_999);
            assertThat(tryComplete(officer, breach, "record_filing_receipt", receipt)
                            .toString())
                    .contains("422", "evidence");
            receipt.put("evidence", evidence);
        }
        complete(officer, breach, "record_filing_receipt", receipt);
    }

    private Answer followUp(String breach, String subtype) {
        return officer.post("/api/breaches/" + breach + "/filings", Map.of("type", "follow_up", "subtype", subtype));
    }

    private void correct(String breach, String fact, Object value) {
        assertThat(officer.patchFacts(breach, Map.of(fact, value)).status()).isIn(200, 204);
    }

    private long filing(String breach, int index) {
        return items(officer.get("/api/breaches/" + breach + "/filings"))
                .get(index)
                .get("id")
                .asLong();
    }

    private List<Integer> numbers(String breach, long filing, String what) {
        return items(officer.get(path(breach, filing, what))).stream()
                .map(field -> field.get("number").asInt())
                .toList();
    }

    private Map<Integer, String> changes(String breach, long filing) {
        var changes = new HashMap<Integer, String>();
        for (JsonNode change : items(officer.get(path(breach, filing, "/diff")))) {
            changes.put(change.get("number").asInt(), change.get("change").asString());
        }
        return changes;
    }

    private static String path(String breach, long filing, String rest) {
        return "/api/breaches/" + breach + "/filings/" + filing + rest;
    }
}
