package eu.vigie.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** More is known than when it was reported. */
class ReportCorrectedStoryTest extends Story {

    @Test
    void anotherSystemIsFoundAndItsCustomersMustBeToldToo() {
        var breach = report(intrusion(now(), KnownFacts.role("processor"), "dedicated-01"));
        var before = recipients(breach);
        var reported = now();
        pass(Duration.ofMinutes(1));

        var answer = correct(breach, Map.of("systems", List.of("dedicated-01", "dedicated-02"), "reason", "Same key."));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(recipients(breach)).containsAll(before).hasSizeGreaterThan(before.size());
        assertThat(wholeTimeline(breach)).contains("report_corrected", "Same key.");
        pass(Duration.ofMinutes(1));
        assertThat(admin.get("/api/breaches/" + breach + "/as-known?at=" + reported)
                        .json()
                        .get("breach")
                        .get("systems"))
                .as("as it was known when it was reported")
                .hasSize(1);
    }

    @Test
    void whatWasNotSaidInTheReportCompletesTheForm() {
        var report = intrusion(now(), KnownFacts.intrusion("controller"));
        report.remove("discoveredBy");
        var breach = report(report);
        var form = "/api/breaches/" + breach + "/filings/"
                + items(admin.get("/api/breaches/" + breach + "/filings"))
                        .get(0)
                        .get("id")
                        .asString()
                + "/open-fields";
        assertThat(admin.get(form).toString()).contains("\"field_50\"");

        var ended = now().minus(Duration.ofHours(1)).toString();
        correct(breach, Map.of("discoveredBy", "press", "occurredTo", ended, "reason", "A journalist called."));

        assertThat(admin.get(form).toString()).doesNotContain("\"field_50\"");
        var corrected = admin.get("/api/breaches/" + breach).json();
        assertThat(corrected.get("discoveredBy").asString()).isEqualTo("press");
        assertThat(corrected.get("title").asString())
                .as("what the patch leaves out")
                .isEqualTo("Intrusion");
    }

    @Test
    void aCorrectionNamesItsFaultsAndChangesNothing() {
        var breach = report(intrusion(now(), KnownFacts.role("controller"), SHARED));

        assertFault(correct(breach, Map.of("title", "Other")), "reason");
        assertFault(correct(breach, with("title", null)), "title");
        assertFault(correct(breach, with("systems", List.of("no-such"))), "systems");
        assertFault(correct(breach, with("occurredFrom", now().plusSeconds(60).toString())), "occurredFrom");
        assertFault(correct(breach, with("discoveredBy", "nobody")), "discoveredBy");
        assertFault(correct(breach, with("detectedAt", now().toString())), "detectedAt");
        assertThat(responder
                        .patch("/api/breaches/" + breach, with("title", "Other"))
                        .status())
                .isEqualTo(200);
        var auditor = person("auditor", "auditor");
        assertThat(auditor.patch("/api/breaches/" + breach, with("title", "Mine"))
                        .status())
                .isEqualTo(403);
    }

    private static Map<String, Object> with(String field, @org.jspecify.annotations.Nullable Object value) {
        var patch = new HashMap<String, Object>();
        patch.put(field, value);
        patch.put("reason", "Known by now.");
        return patch;
    }

    private Answer correct(String breach, Map<String, Object> patch) {
        return officer.patch("/api/breaches/" + breach, patch);
    }

    private Set<String> recipients(String breach) {
        return obligations(breach, "customers").stream()
                .map(row -> row.get("recipient"))
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
    }

    private String wholeTimeline(String breach) {
        return timelineItems(breach).toString();
    }

    private static void assertFault(Answer answer, String field) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.toString()).contains("\"" + field + "\"");
    }
}
