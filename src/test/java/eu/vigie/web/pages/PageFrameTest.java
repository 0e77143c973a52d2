package eu.vigie.web.pages;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.story.Story;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the frame of a page offers fits what the page has. */
class PageFrameTest extends Story {

    @Test
    void aReportOfAPastYearIsNotTakenForADeadline() {
        int past = now().atZone(UTC).getYear() - 1;
        String page = visitor().get("/register/report?year=" + past).body();
        assertThat(page)
                .contains("class=\"skip\" href=\"#main\"", "rel=\"next\"")
                .doesNotContain("href=\"#clock\"", "renew.js");
    }

    @Test
    void aDrillThatRunsSaysWhatIsNewAndThatItsRenewalFailed() {
        var answer = officer.post(
                "/api/drills",
                Map.of("scenario", "dedicated-intrusion", "speed", 1, "participants", List.of(officer.name())));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        String drill = answer.json().get("breach").asString();
        assertThat(visitor().get("/drills/" + drill).body())
                .contains("renew.js", "id=\"renew-said\"", "id=\"clock-said\"");

        officer.post("/api/drills/" + drill + "/end", Map.of());

        assertThat(visitor().get("/drills/" + drill).body()).doesNotContain("renew.js");
    }

    private Visitor visitor() {
        return new Visitor("http://127.0.0.1:" + port).signIn(officer.name(), PASSWORD, "en");
    }
}
