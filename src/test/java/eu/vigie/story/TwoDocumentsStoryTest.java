package eu.vigie.story;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.OnPostgresqlToo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** No document goes out that contradicts another in silence. */
@OnPostgresqlToo
class TwoDocumentsStoryTest extends Story {

    @Test
    void aReportWithAnotherNumberIsRefusedUntilSomebodySaysWhy() {
        var breach = filed();
        var letter = reportTo(breach);
        correct(breach, "persons", Map.of("count", 1200, "certainty", "exact", "categories", List.of("customers")));
        assertThat(responder.post(letter + "/draft", Map.of()).status()).isEqualTo(204);

        var refused = approver.post(letter + "/decision", Map.of("approved", true));
        assertThat(refused.status()).as(refused.toString()).isEqualTo(409);
        assertThat(refused.toString()).contains("statements.persons", "1200", "900", "filing:");
        var open = differences(breach).get(0);
        assertThat(open.get("explanation").isNull()).isTrue();
        assertThat(open.get("recordedAt").isNull()).isFalse();

        var why = explanation(open, "known_better");
        assertThat(person("only-audits", "auditor")
                        .post(path(breach) + "/differences", why)
                        .status())
                .isEqualTo(403);
        assertThat(officer.post(path(breach) + "/differences", explanation(open, "other_measure"))
                        .toString())
                .contains("422", "\"words\"");
        assertThat(officer.post(path(breach) + "/differences", why).status()).isEqualTo(201);
        assertThat(approver.post(letter + "/decision", Map.of("approved", true)).status())
                .isEqualTo(204);

        var kept = differences(breach).get(0).get("explanation");
        assertThat(kept.get("by").asString()).isEqualTo(officer.name());
        assertThat(kept.get("since")).isEqualTo(open.get("recordedAt"));
        assertThat(timeline(breach)).contains("difference_explained");
        assertThat(admin.get(path(breach) + "/statements").toString()).contains("\"kind\":\"rfo\"", "\"1200\"");
    }

    @Test
    void anExplanationIsOfTwoValuesAndOfNoThird() {
        var breach = filed();
        var letter = reportTo(breach);
        correct(breach, "persons", Map.of("count", 1200, "certainty", "exact", "categories", List.of("customers")));
        responder.post(letter + "/draft", Map.of());
        officer.post(
                path(breach) + "/differences", explanation(differences(breach).get(0), "known_better"));
        correct(breach, "persons", Map.of("count", 1300, "certainty", "exact", "categories", List.of("customers")));
        approver.post(letter + "/decision", Map.of("approved", false, "reason", "The number moved again."));
        responder.post(letter + "/draft", Map.of());
        assertThat(approver.post(letter + "/decision", Map.of("approved", true)).toString())
                .contains("409", "1300");
    }

    @Test
    void aFollowUpSaysWhatIsKnownBetterAndItsDrafterAnswersForIt() {
        var breach = filed();
        correct(breach, "persons", Map.of("count", 1200, "certainty", "exact", "categories", List.of("customers")));
        officer.post(path(breach) + "/filings", Map.of("type", "follow_up", "subtype", "complete"));
        fileWithTheAuthority(breach, "CNIL-2");

        var kept = differences(breach).get(0).get("explanation");
        assertThat(kept.get("kind").asString()).isEqualTo("known_better");
        assertThat(kept.get("by").asString()).isEqualTo(officer.name());
        var letter = reportTo(breach);
        responder.post(letter + "/draft", Map.of());
        assertThat(approver.post(letter + "/decision", Map.of("approved", true)).status())
                .as("it says what the authority was told last")
                .isEqualTo(204);
    }

    @Test
    void whatTheCaseRecordedMeanwhileHoldsNoLimitUp() {
        var breach = report(intrusion(now(), KnownFacts.intrusion("controller_and_processor"), SHARED));
        complete(officer, breach, "triage", personalDataBreach(now()));
        decide(breach, "required", "not_required");
        tellCustomers(breach);
        correct(breach, "persons", Map.of("count", 1200, "certainty", "exact", "categories", List.of("customers")));
        fileWithTheAuthority(breach, "CNIL-1");
        assertThat(differences(breach)).isNotEmpty().allSatisfy(one -> assertThat(
                        one.get("explanation").get("kind").asString())
                .isEqualTo("known_better"));
    }

    private String filed() {
        var breach = report(intrusion(now(), KnownFacts.intrusion("controller_and_processor"), SHARED));
        complete(officer, breach, "triage", personalDataBreach(now()));
        decide(breach, "required", "not_required");
        fileWithTheAuthority(breach, "CNIL-1");
        return breach;
    }

    private String reportTo(String breach) {
        var customer = obligations(breach, "customers").get(0).get("recipient").asString();
        var asked = responder
                .post(path(breach) + "/rfo-requests", Map.of("customer", customer, "reason", "What was down?"))
                .json()
                .get("id")
                .asString();
        var begun = responder.post(path(breach) + "/rfo-requests/" + asked + "/letter", Map.of());
        return path(breach) + "/notices/" + begun.json().get("id").asString();
    }

    private List<JsonNode> differences(String breach) {
        return items(admin.get(path(breach) + "/differences"));
    }

    private static Map<String, Object> explanation(JsonNode difference, String kind) {
        var given = new HashMap<String, Object>();
        given.put("document", difference.get("document").get("subject").asString());
        given.put("other", difference.get("other").get("subject").asString());
        given.put("statement", difference.get("stated").asString());
        given.put("kind", kind);
        return given;
    }

    private void correct(String breach, String fact, Object value) {
        assertThat(officer.patchFacts(breach, Map.of(fact, value)).status()).isIn(200, 204);
    }

    private static String path(String breach) {
        return "/api/breaches/" + breach;
    }
}
