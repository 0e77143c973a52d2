package eu.vigie.web.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.OnPostgresqlToo;
import eu.vigie.story.KnownFacts;
import eu.vigie.story.StatementCount;
import eu.vigie.story.Story;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a piece of evidence was acquired and who held it, by the contract and on its pages. */
@OnPostgresqlToo
class EvidenceItemTest extends Story {

    private static final String NOTE = "Write blocker. <b>Two</b> sectors unreadable.";

    private String breach;
    private String item;

    @BeforeEach
    void aPieceOfEvidence() {
        breach = report(intrusion(now().minus(Duration.ofHours(2)), KnownFacts.intrusion("controller"), DEDICATED));
        item = responder
                .bytes("/api/breaches/" + breach + "/evidence?name=disk.img&kind=image", "bytes".getBytes(UTF_8), "x/y")
                .json()
                .get("id")
                .asString();
    }

    @Test
    void whatItsCollectorSaysIsKeptCorrectedAndOnTheTrail() {
        assertThat(officer.get(address()).status()).isEqualTo(404);
        assertThat(responder.put(address(), said(Map.of())).status()).isEqualTo(200);
        assertThat(responder.put(address(), said(Map.of())).status()).isEqualTo(200);
        var corrected =
                responder.put(address(), said(Map.of("toolVersion", "9.2"))).json();

        assertThat(officer.get(address()).json()).isEqualTo(corrected);
        var acquisition = corrected.get("said");
        assertThat(acquisition.get("toolVersion").asString()).isEqualTo("9.2");
        assertThat(acquisition.get("clockDriftSeconds").asLong()).isEqualTo(-12);
        assertThat(corrected.get("recordedBy").asString()).isEqualTo(responder.name());
        assertThat(timeline(breach).stream().filter("evidence_acquired"::equals))
                .as("the same again changes nothing")
                .hasSize(2);
    }

    @Test
    void whatCannotHaveBeenSoIsRefusedByItsField() {
        var answer = responder.put(
                address(),
                said(Map.of(
                        "acquiredAt", now().plus(Duration.ofDays(1)).toString(),
                        "source", " ",
                        "tool", "",
                        "clockDriftSeconds", 400_000_000,
                        "volatility", "soon",
                        "place", "a\nb")));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.toString())
                .contains("acquiredAt", "source", "\"tool\"", "clockDriftSeconds", "volatility", "place")
                .doesNotContain("acquiredBy");
        assertThat(responder.put(address(), Map.of()).status()).isEqualTo(422);
        assertThat(officer.get(address()).status()).isEqualTo(404);
        assertThat(person("only-reports", "reporter")
                        .put(address(), said(Map.of()))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void bothAreSaidOnPagesWhichShowNoMarkupOfTheirs() {
        var visitor = new Visitor("http://127.0.0.1:" + port).signIn(responder.name(), PASSWORD, "fr");
        String page = "/breaches/" + breach + "/evidence/" + item;
        assertThat(visitor.get("/breaches/" + breach + "/evidence").body()).contains("href=\"" + page + "\"");
        assertThat(visitor.get(page).body()).contains("Personne ne l’a encore indiqué.");

        var wrong = visitor.submit(page + "/acquisition", page + "/acquisition", typed("clockDriftSeconds", "soon"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Il faut un nombre.", "dd &lt;9&gt;");
        var shown = visitor.submit(page + "/acquisition", page + "/acquisition", typed("clockDriftSeconds", "−12"));
        assertThat(shown.body()).contains("dd &lt;9&gt;", "-12", "plus tard", "disque", "&lt;b&gt;Two&lt;/b&gt;");

        assertThat(visitor.submit(page + "/hand-over", page + "/hand-over", Map.of("receivedBy", "Police"))
                        .statusCode())
                .isEqualTo(422);
        var handed = visitor.submit(
                page + "/hand-over",
                page + "/hand-over",
                Map.of("receivedBy", "Police", "location", "Safe 3", "purpose", "Complaint"));
        assertThat(handed.body()).contains("En route vers Police", "Safe 3", "Complaint");
        var second = new Visitor("http://127.0.0.1:" + port).signIn(officer.name(), PASSWORD, "fr");
        var receipt = confirmation(second.get(page).body());
        assertThat(handed.body()).doesNotContain(receipt);
        assertThat(second.submit(receipt, receipt, Map.of()).statusCode()).isEqualTo(422);
        assertThat(second.submit(receipt, receipt, Map.of("reference", "PV 117"))
                        .body())
                .contains("confirmée par", "PV 117");
        assertThat(items(officer.get("/api" + page + "/custody"))).hasSize(2);
        visitor.get(page);
        assertThat(StatementCount.of(page)).hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void oneThatStaysElsewhereIsRegisteredAndComparedByHand() {
        var visitor = new Visitor("http://127.0.0.1:" + port).signIn(responder.name(), PASSWORD, "en");
        String list = "/breaches/" + breach + "/evidence";
        var wrong = visitor.submit(list + "/reference", list + "/reference", Map.of("size", "big"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("A number is needed.");
        var typed = Map.of(
                "name", "big.img",
                "kind", "image",
                "size", "2 000 000 000 000",
                "sha256", "AB".repeat(32),
                "location", "Bucket <images>",
                "heldBy", "Laboratory");
        assertThat(visitor.submit(list + "/reference", list + "/reference", typed)
                        .body())
                .contains("It is registered.", "big.img", "its bytes are with Laboratory");
        var registered = items(officer.get("/api" + list)).get(1);
        String page = list + "/" + registered.get("id").asString();
        assertThat(visitor.get(page).body())
                .contains("Bucket &lt;images&gt;", "None yet.")
                .doesNotContain(page + "/content");
        var digest = Map.of(
                "sha256", "cd".repeat(32),
                "computedBy", "Expert",
                "computedAt.date", "2026-01-10",
                "computedAt.time", "10:00",
                "computedAt.zone", "UTC");
        assertThat(visitor.submit(page + "/digest", page + "/digest", digest).body())
                .contains("NOT what was kept", "as Expert says");
        for (String warned : new String[] {list, "/breaches/" + breach, "/"})
            assertThat(visitor.get(warned).body()).as(warned).contains("href=\"" + page + "\"", "warning unverified");
    }

    private static String confirmation(String body) {
        var link = Pattern.compile("href=\"([^\"]+/confirmation)\"").matcher(body);
        assertThat(link.find()).as(body).isTrue();
        return link.group(1);
    }

    private String address() {
        return "/api/breaches/" + breach + "/evidence/" + item + "/acquisition";
    }

    private Map<String, Object> said(Map<String, Object> otherwise) {
        var said = new HashMap<String, Object>(Map.of(
                "acquiredAt", now().minus(Duration.ofHours(1)).toString(),
                "acquiredBy", "Incident lead",
                "place", "Data centre 2",
                "source", "Disk 7 of host-12",
                "tool", "dd",
                "toolVersion", "9.1",
                "clockDriftSeconds", -12,
                "volatility", "disk",
                "note", NOTE));
        said.putAll(otherwise);
        return said;
    }

    private Map<String, String> typed(String field, String value) {
        var typed = new HashMap<>(Map.of(
                "acquiredAt.date", "2026-11-20",
                "acquiredAt.time", "10:00",
                "acquiredAt.zone", "UTC",
                "acquiredBy", "Incident lead",
                "source", "Disk 7",
                "tool", "dd <9>",
                "volatility", "disk",
                "note", NOTE));
        typed.put(field, value);
        return typed;
    }
}
