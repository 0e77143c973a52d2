package eu.vigie.web.pages;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.OnPostgresqlToo;
import eu.vigie.story.KnownFacts;
import eu.vigie.story.StatementCount;
import eu.vigie.story.Story;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requests by law enforcement on their pages, on the case and in the package. */
@OnPostgresqlToo
class PoliceRequestsTest extends Story {

    private String breach;
    private String path;

    @BeforeEach
    void aCase() {
        breach = report(intrusion(now().minus(Duration.ofHours(2)), KnownFacts.intrusion("controller"), DEDICATED));
        path = "/api/breaches/" + breach + "/law-enforcement-requests";
    }

    @Test
    void thePagesCarryItFromTheRequestToItsEnd() {
        String page = "/breaches/" + breach + "/law-enforcement";
        var visitor = new Visitor("http://127.0.0.1:" + port).signIn(responder.name(), PASSWORD, "fr");
        var typed = new HashMap<>(Map.of(
                "asks", "delay",
                "channel", "letter",
                "receivedAt.date", "2026-11-20",
                "receivedAt.time", "10:00",
                "receivedAt.zone", "UTC",
                "service", "<i>Brigade 12</i>",
                "basis", "recital_88",
                "asked", "Attendre. <script>alert(1)</script>"));
        var wrong = visitor.submit(page, page, typed);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Un report repose sur un document");
        typed.put("document", String.valueOf(document()));
        var shown = visitor.submit(page, page, typed).body();
        assertThat(shown).contains("&lt;i&gt;Brigade 12&lt;/i&gt;").doesNotContain("<script>alert");
        visitor.get(page);
        assertThat(StatementCount.of(page)).isNotEmpty().hasSizeLessThanOrEqualTo(12);

        var id = items(admin.get(path)).get(0).get("id").asString();
        var second = new Visitor("http://127.0.0.1:" + port).signIn(approver.name(), PASSWORD, "fr");
        var until = now().plus(Duration.ofDays(2)).toString();
        String act = page + "/" + id + "/delay";
        var granted = second.submit(
                act,
                act,
                Map.of(
                        "scope",
                        "letters",
                        "until.date",
                        until.substring(0, 10),
                        "until.time",
                        until.substring(11, 16),
                        "until.zone",
                        "UTC"));
        assertThat(granted.body()).contains("Le report tient-il encore");
        assertThat(visitor.get("/breaches/" + breach).body())
                .contains("Suspendu à la demande des forces de l’ordre", "suspendu");
        assertThat(second.get(page + "/" + id + "/hold").body())
                .as("the reason of a hold, which more people read than the request")
                .contains("Demande n°\u00a0" + id + " des forces de l’ordre</textarea>");
        String end = page + "/" + id + "/lifting";
        assertThat(visitor.submit(end, end, Map.of("reason", "Arrêté.")).body()).contains("terminé par");
        assertThat(new Visitor("http://127.0.0.1:" + port)
                        .signIn(officer.name(), PASSWORD, "en")
                        .get(page)
                        .statusCode())
                .as("who may not read them")
                .isEqualTo(403);
        var told = new String(
                person("proves", "auditor")
                        .get("/api/breaches/" + breach + "/package.zip")
                        .body(),
                ISO_8859_1);
        assertThat(told).contains("law-enforcement.jsonl");
    }

    private long document() {
        return responder
                .bytes(
                        "/api/breaches/" + breach + "/evidence?name=letter.pdf&kind=letter",
                        "bytes".getBytes(UTF_8),
                        "x/y")
                .json()
                .get("id")
                .asLong();
    }
}
