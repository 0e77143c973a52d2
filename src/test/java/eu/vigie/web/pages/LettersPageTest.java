package eu.vigie.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.story.KnownFacts;
import eu.vigie.story.Story;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From the pages of a wave, without script: who came back, who was told otherwise, who is not told, and the letter after the first. */
class LettersPageTest extends Story {

    private String breach = "";
    private String wave = "";

    @Test
    void whatAPersonKnowsOfARecipientIsRecordedFromItsPage() {
        told();
        Visitor dpo = visitor(approver.name());
        String row = wave + "/recipients/" + row().get("id").asString();

        assertThat(dpo.get(row).body())
                .contains("value=\"returned\"")
                .doesNotContain("value=\"told\"", "value=\"waived\"");
        assertThat(dpo.submit(row, row, Map.of("happened", "returned")).body()).contains("id=\"reason-error\"");
        dpo.submit(row, row, Map.of("happened", "returned", "reason", "550 5.1.1 no such <b>user</b>"));
        assertThat(state()).isEqualTo("permanent_failure");
        assertThat(dpo.get(wave + "?state=PERMANENT_FAILURE").body())
                .contains("550 5.1.1 no such &lt;b&gt;user&lt;/b&gt;")
                .contains("aria-current=\"true\"");

        Map<String, String> call = Map.of("happened", "told", "told", "telephone", "reason", "The address is dead.");
        assertThat(dpo.submit(row, row, Map.of("happened", "told", "reason", "r"))
                        .body())
                .contains("id=\"told-error\"");
        assertThat(dpo.submit(row, row, call).statusCode()).isEqualTo(200);
        assertThat(state()).isEqualTo("other_channel");
        assertThat(dpo.get(row).body()).contains("by telephone", "The address is dead.");
    }

    @Test
    void aWaveIsHeldBackAndLetGoByTheDpoAndNotByWhoOnlyContains() {
        told();
        Visitor dpo = visitor(approver.name());

        assertThat(dpo.get(wave).body()).as("every letter has its end").doesNotContain(wave + "/pause");
        assertThat(dpo.submit(wave, wave + "/pause", Map.of()).body()).contains("Held back", "/resume");
        assertThat(dpo.submit(wave, wave + "/resume", Map.of()).body()).doesNotContain("/resume");
        var onlyReads = person("only-reads-letters", "auditor");
        assertThat(visitor(onlyReads.name())
                        .submit(wave, wave + "/pause", Map.of())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theLetterAfterTheFirstIsBegunFinishedAndApprovedByAnother() {
        told();
        String letters = "/breaches/" + breach + "/notices";
        Visitor author = visitor(officer.name());
        String update =
                author.submit(letters, letters + "/update", Map.of()).uri().getPath();
        assertThat(author.submit(update, update + "/update", Map.of("step", "FINISH"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(author.submit(update, update + "/update", Map.of("step", "APPROVE"))
                        .statusCode())
                .as("not by who wrote it")
                .isIn(403, 409, 422);
        Visitor second = visitor(approver.name());
        assertThat(second.submit(update, update + "/update", Map.of("step", "APPROVE"))
                        .body())
                .contains("Approved. The letters go.");
        assertThat(second.get(update).body()).doesNotContain("name=\"step\"");
    }

    private void told() {
        breach = report(intrusion(now(), KnownFacts.intrusion("controller_and_processor"), DEDICATED));
        complete(officer, breach, "triage", personalDataBreach(now()));
        decide(breach, "required", "not_required");
        tellCustomers(breach);
        String id = items(admin.get("/api/breaches/" + breach + "/notices")).stream()
                .filter(notice -> notice.get("kind").asString().equals("customer"))
                .map(notice -> notice.get("id").asString())
                .findFirst()
                .orElseThrow();
        wave = "/breaches/" + breach + "/notices/" + id;
    }

    private JsonNode row() {
        List<JsonNode> rows = items(admin.get("/api" + wave + "/deliveries"));
        return rows.get(0);
    }

    private String state() {
        return row().get("state").asString();
    }

    private Visitor visitor(String name) {
        return new Visitor("http://127.0.0.1:" + port).signIn(name, PASSWORD, "en");
    }
}
