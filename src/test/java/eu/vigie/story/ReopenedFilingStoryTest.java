package eu.vigie.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is filed after a case was opened again: each filing once, and the rest of an incomplete one is still owed. */
class ReopenedFilingStoryTest extends Story {

    @Test
    void aFollowUpOfACaseOpenedAgainHasOneProcessAndOneTask() {
        var breach = closedAfterFiling("complete");
        reopen(breach);
        assertThat(tasks(breach, "draft_filing")).isEmpty();

        followUp(breach);

        assertThat(tasks(breach, "draft_filing")).hasSize(1);
        assertThat(officer.patchFacts(breach, Map.of("systemic", true)).status())
                .isIn(200, 204);
        assertThat(tasks(breach, "draft_filing"))
                .as("whatever else brings the case in line")
                .hasSize(1);
        complete(officer, breach, "draft_filing", Map.of("subtype", "complete"));
        assertThat(tasks(breach, "approve_filing")).hasSize(1);
        complete(approver, breach, "approve_filing", Map.of("approved", true));
        complete(officer, breach, "record_filing_receipt", receipt("CNIL-2"));
        assertThat(tasks(breach, "draft_filing")).isEmpty();
        assertThat(tasks(breach, "record_filing_receipt")).isEmpty();
    }

    @Test
    void theRestOfAnIncompleteNotificationIsOwedAgainFromTheReopeningOn() {
        var breach = closedAfterFiling("incomplete");
        assertThat(rest(breach)).isEqualTo("withdrawn");
        pass(Duration.ofHours(5));

        reopen(breach);

        assertThat(rest(breach)).isEqualTo("required");
        var owed = obligations(breach, "follow_up").get(0);
        assertThat(instant(owed, "anchorAt")).isEqualTo(now());
        assertThat(instant(owed, "planBy")).isEqualTo(now().plus(Duration.ofHours(72)));
        assertThat(owed.get("dueAt").isNull()).isTrue();
        followUp(breach);
        fileWithTheAuthority(breach, "CNIL-2");
        assertThat(rest(breach)).isEqualTo("met");
    }

    private String rest(String breach) {
        return obligations(breach, "follow_up").get(0).get("state").asString();
    }

    private String closedAfterFiling(String subtype) {
        var breach = report(intrusion(now(), KnownFacts.intrusion("controller_and_processor"), DEDICATED));
        complete(officer, breach, "triage", personalDataBreach(now()));
        decide(breach, "required", "not_required");
        complete(officer, breach, "draft_filing", Map.of("subtype", subtype));
        complete(approver, breach, "approve_filing", Map.of("approved", true));
        complete(officer, breach, "record_filing_receipt", receipt("CNIL-1"));
        tellCustomers(breach);
        complete(responder, breach, "contact_law_enforcement", Map.of("contacted", true, "at", now().toString()));
        contain(breach);
        close(breach);
        return breach;
    }

    private void reopen(String breach) {
        var answer = officer.post("/api/breaches/" + breach + "/reopen", Map.of("reason", "A second host was found."));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    private void followUp(String breach) {
        var answer = officer.post(
                "/api/breaches/" + breach + "/filings", Map.of("type", "follow_up", "subtype", "complete"));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    }
}
