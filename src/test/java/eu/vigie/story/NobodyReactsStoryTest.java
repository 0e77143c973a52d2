package eu.vigie.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.vigie.OnPostgresqlToo;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Story (b): a shared host, nobody reacts, the ladder rings, one person files at 95 %, a second filing is late. */
@OnPostgresqlToo
class NobodyReactsStoryTest extends Story {

    @Test
    void theWholeLadderRingsAndOnePersonFilesAt95Percent() {
        var detectedAt = now();
        var breach = report(intrusion(detectedAt, KnownFacts.intrusion("controller_and_processor"), SHARED));

        for (var percent : List.of(25, 50, 75, 90)) {
            var at = detectedAt.plus(Duration.ofHours(72).multipliedBy(percent).dividedBy(100));
            pass(Duration.between(now(), at).plusSeconds(1));
            await().atMost(Duration.ofSeconds(120)).until(() -> rang(breach, percent));
        }
        assertThat(obligations(breach, "authority").get(0).get("state").asString())
                .as("undecided at 75 % counts as required")
                .isEqualTo("required");

        pass(Duration.between(now(), detectedAt.plus(Duration.ofMinutes(72 * 60 * 95 / 100))));
        complete(officer, breach, "draft_filing", Map.of("subtype", "incomplete"));
        complete(officer, breach, "record_filing_receipt", receipt("CNIL-B"));
        var filed = obligations(breach, "authority").get(0);
        assertThat(filed.get("state").asString()).isEqualTo("met");
        assertThat(filed.get("lateAsFiled").asBoolean()).isFalse();
        assertThat(tasks(breach, "approve_filing")).as("the approval follows").hasSize(1);
        complete(approver, breach, "approve_filing", Map.of("approved", true));

        complete(officer, breach, "triage", personalDataBreach(detectedAt));
        complete(officer, breach, "draft_notice", Map.of());
        complete(officer, breach, "release_notice", Map.of("note", "The clock is past."));
        complete(approver, breach, "approve_notice", Map.of("approved", true));
        await().atMost(Duration.ofSeconds(120)).untilAsserted(() -> assertThat(obligations(breach, "customers"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("state").asString()).isEqualTo("met"))
                .allSatisfy(
                        row -> assertThat(row.get("lateAsFiled").asBoolean()).isTrue()));
    }

    @Test
    void aSecondFilingThatComesLateGivesItsReasons() {
        var detectedAt = now();
        var breach = report(intrusion(detectedAt, KnownFacts.intrusion("controller"), SHARED));
        complete(officer, breach, "triage", personalDataBreach(detectedAt));
        decide(breach, "required", "not_required");
        file(breach, "incomplete", receipt("CNIL-B1"));

        pass(Duration.ofHours(73));
        assertThat(officer.post(
                                "/api/breaches/" + breach + "/filings",
                                Map.of("type", "follow_up", "subtype", "incomplete"))
                        .status())
                .isEqualTo(201);
        complete(officer, breach, "draft_filing", Map.of("subtype", "incomplete"));
        complete(approver, breach, "approve_filing", Map.of("approved", true));
        var late = receipt("CNIL-B2");
        assertThat(tryComplete(officer, breach, "record_filing_receipt", late).toString())
                .contains("422", "lateReason");
        var reasons = new HashMap<String, Object>(late);
        reasons.put("lateReason", "Logs readable only then.");
        complete(officer, breach, "record_filing_receipt", reasons);
        assertThat(obligations(breach, "authority").get(0).get("lateAsFiled").asBoolean())
                .as("the first filing was in time, and stays so")
                .isFalse();
    }

    private void file(String breach, String subtype, Map<String, Object> receipt) {
        complete(officer, breach, "draft_filing", Map.of("subtype", subtype));
        complete(approver, breach, "approve_filing", Map.of("approved", true));
        complete(officer, breach, "record_filing_receipt", receipt);
    }
}
