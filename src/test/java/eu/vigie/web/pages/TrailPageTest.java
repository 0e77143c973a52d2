package eu.vigie.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.audit.SignedNote;
import eu.vigie.story.Story;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who answers for the trail reads what it was, where that lies outside, and what it cannot prove. */
class TrailPageTest extends Story {

    @Test
    void itSaysWhatItCannotProveAndThatNothingLiesOutside() {
        String breach = report(intrusion(now().minus(Duration.ofMinutes(1)), Map.of(), DEDICATED));
        officer.get("/api/breaches/" + breach + "/package.zip");
        Visitor auditor = visitor("en", "auditor");
        assertThat(auditor.get("/trail").body())
                .contains(
                        "What it cannot prove",
                        "Nothing is put outside this house.",
                        "That nothing was left out before it was recorded",
                        "/trail/checkpoints/");
        assertThat(visitor("fr", "operator").get("/trail").body())
                .contains("Ce qu’il ne peut pas prouver", "Rien n’est déposé");
        String size = items(admin.get("/api/audit/checkpoints?limit=1"))
                .get(0)
                .get("size")
                .asString();
        assertThat(SignedNote.of(auditor.get("/trail/checkpoints/" + size).body())
                        .text())
                .contains("\n" + size + "\n");
        assertThat(auditor.get("/trail/time-stamps/1").statusCode()).isEqualTo(404);
        assertThat(items(admin.get("/api/audit/anchors"))).isEmpty();
    }

    @Test
    void nobodyElseSeesIt() {
        Visitor visitor = visitor("en", "incident_lead");
        assertThat(visitor.get("/trail").statusCode()).isEqualTo(403);
        assertThat(visitor.get("/trail/checkpoints/1").statusCode()).isEqualTo(403);
        assertThat(visitor.get("/").body()).doesNotContain("The audit trail");
        assertThat(responder.get("/api/audit/anchors").status()).isEqualTo(403);
    }

    private Visitor visitor(String language, String role) {
        return new Visitor("http://127.0.0.1:" + port)
                .signIn(person("looks", role).name(), PASSWORD, language);
    }
}
