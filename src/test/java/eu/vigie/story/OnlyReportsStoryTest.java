package eu.vigie.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who only reports finds what they reported, and reads neither customers' contacts, nor who is told, nor what they are told. */
class OnlyReportsStoryTest extends Story {

    @Test
    void theEstateTheRecipientsOfLettersAndTheFormsAreNotTheirs() {
        Caller reporter = person("only-reports", "reporter");
        String breach = reported(reporter, "Intrusion");
        complete(officer, breach, "triage", personalDataBreach(now()));
        await().until(() -> !notices(breach, "customer").isEmpty());
        JsonNode first = notices(breach, "customer").get(0);
        String notice =
                "/api/breaches/" + breach + "/notices/" + first.get("id").asString();
        String filings = "/api/breaches/" + breach + "/filings";
        await().until(() -> !items(officer.get(filings)).isEmpty());
        String form =
                filings + "/" + items(officer.get(filings)).get(0).get("id").asString();
        List<String> paths = List.of(
                "/api/estate/contacts",
                "/api/estate/customers",
                "/api/estate/affected?systems=" + SHARED,
                notice + "/deliveries",
                notice + "/samples",
                notice + "/preview",
                form + ".json",
                form + ".pdf",
                form + "/fields");

        assertThat(reporter.get("/api/breaches/" + breach).status()).isEqualTo(200);
        for (String path : paths) {
            assertThat(reporter.get(path).status()).as(path).isEqualTo(403);
            assertThat(officer.get(path).status()).as(path).isEqualTo(200);
        }
        assertThat(reporter.get(notice + "/report.pdf").status()).isEqualTo(403);
        assertThat(reporter.get(notice + "/wording").status()).isEqualTo(200);
    }

    @Test
    void theirListIsFilteredBySearchAndState() {
        Caller reporter = person("only-reports", "reporter");
        String mark = UUID.randomUUID().toString();
        String wanted = reported(reporter, "Wanted " + mark);
        reported(reporter, "Another");
        titled("Of somebody else " + mark);

        assertThat(items(reporter.get("/api/breaches?q=" + mark)))
                .extracting(OnlyReportsStoryTest::reference)
                .containsExactly(wanted);
        assertThat(items(reporter.get("/api/breaches?state=closed"))).isEmpty();
        assertThat(items(reporter.get("/api/breaches"))).hasSize(2);
    }

    private String reported(Caller reporter, String title) {
        Map<String, Object> report = intrusion(now(), KnownFacts.intrusion("controller_and_processor"), SHARED);
        report.put("title", title);
        Answer answer = reporter.post("/api/breaches", report);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return reference(answer.json());
    }

    private static String reference(JsonNode row) {
        return row.get("reference").asString();
    }
}
