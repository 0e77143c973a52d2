package eu.vigie.web.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.OnPostgresqlToo;
import eu.vigie.story.KnownFacts;
import eu.vigie.story.StatementCount;
import eu.vigie.story.Story;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With whom was spoken about a case: by the contract, on its page, on the time line and in the package. */
@OnPostgresqlToo
class ContactsTest extends Story {

    private String breach;

    @BeforeEach
    void aCase() {
        breach = report(intrusion(now().minus(Duration.ofHours(2)), KnownFacts.intrusion("controller"), DEDICATED));
    }

    @Test
    void aContactIsKeptWithBothItsTimesAndStandsOnTheTimeLineWithoutWhatWasSaid() {
        var item = evidence(breach);
        var happened = now().minus(Duration.ofHours(1)).toString();
        var answer = officer.post(path(), said(Map.of("happenedAt", happened, "evidence", List.of(item))));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        assertThat(officer.post(path(), said(Map.of("party", "police"))).status())
                .isEqualTo(201);

        var all = items(person("reads", "executive").get(path()));
        assertThat(all).hasSize(2);
        assertThat(all.get(0).get("happenedAt").asString()).isEqualTo(happened);
        assertThat(instant(all.get(0), "recordedAt")).isAfter(instant(all.get(0), "happenedAt"));
        assertThat(all.get(0).get("evidence").get(0).asLong()).isEqualTo(item);
        assertThat(items(officer.get(path() + "?limit=1"))).hasSize(1);
        var trail = items(admin.get("/api/audit?limit=200&breach=" + breach)).stream()
                .filter(entry -> entry.get("action").asString().equals("contact_recorded"))
                .toList();
        assertThat(trail).hasSize(2);
        assertThat(trail.toString()).contains("authority").doesNotContain("Desk 4", "wants the logs");
    }

    @Test
    void whatCannotBeIsRefusedByItsFieldAndWhoMayNotMayNot() {
        var wrong = officer.post(
                path(),
                Map.of(
                        "happenedAt",
                        now().plus(Duration.ofDays(1)).toString(),
                        "who",
                        " ",
                        "evidence",
                        List.of(999_999)));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.toString())
                .contains("party", "channel", "direction", "happenedAt", "who", "content", "evidence");
        var other = report(intrusion(now(), Map.of(), DEDICATED));
        assertThat(officer.post(path(), said(Map.of("evidence", List.of(evidence(other)))))
                        .status())
                .as("evidence of another case")
                .isEqualTo(422);
        assertThat(officer.post(path(), said(Map.of("party", "neighbour"))).status())
                .isEqualTo(400);
        for (var role : List.of("reporter", "operator")) {
            assertThat(person("not-" + role, role).get(path()).status()).isEqualTo(403);
            assertThat(person("nor-" + role, role).post(path(), said(Map.of())).status())
                    .isEqualTo(403);
        }
        assertThat(person("looks", "auditor").post(path(), said(Map.of())).status())
                .isEqualTo(403);
        assertThat(items(officer.get(path()))).isEmpty();
    }

    @Test
    void thePageShowsNoMarkupOfTheirsAndKeepsWhatWasTypedWrong() {
        var visitor = new Visitor("http://127.0.0.1:" + port).signIn(officer.name(), PASSWORD, "fr");
        String page = "/breaches/" + breach + "/contacts";
        var typed = new HashMap<>(Map.of(
                "party", "insurer",
                "channel", "telephone",
                "direction", "outgoing",
                "happenedAt.date", "2026-11-20",
                "happenedAt.time", "10:00",
                "happenedAt.zone", "UTC",
                "who", "<i>Claims</i>"));
        var wrong = visitor.submit(page, page, typed);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("&lt;i&gt;Claims&lt;/i&gt;", "Veuillez écrire quelque chose ici.");
        typed.put("evidence", String.valueOf(evidence(breach)));
        typed.put("content", "Policy 12 covers it. <script>alert(1)</script>");
        var shown = visitor.submit(page, page, typed);
        assertThat(shown.body())
                .contains("Assureur", "par téléphone", "à notre initiative", "&lt;script&gt;", ">letter.pdf</a>")
                .doesNotContain("<script>alert");
        assertThat(StatementCount.of(page)).isNotEmpty().hasSizeLessThanOrEqualTo(12);
        assertThat(visitor.get("/breaches/" + breach + "/timeline?part=CONTACTS")
                        .body())
                .contains("Assureur");
    }

    @Test
    void whatOthersToldUsStandsBesideTheAwarenessTheEarliestFirst() {
        var early = now().minus(Duration.ofHours(30));
        officer.post(path(), said(Map.of("who", "Later one")));
        officer.post(path(), said(Map.of("who", "Early one", "happenedAt", early.toString())));
        officer.post(path(), said(Map.of("who", "We called", "direction", "outgoing")));
        var page = new Visitor("http://127.0.0.1:" + port)
                .signIn(officer.name(), PASSWORD, "en")
                .get("/breaches/" + breach + "/awareness")
                .body();
        assertThat(page)
                .contains("What others told us", "Early one", "Later one")
                .doesNotContain("We called");
        assertThat(page.indexOf("Early one")).isLessThan(page.indexOf("Later one"));
        assertThat(StatementCount.of("/breaches/" + breach + "/awareness")).hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void thePackageTellsOfContactsButNotWhatCounselSaid() throws IOException {
        officer.post(path(), said(Map.of("content", "Ask clerk@authority.example.com")));
        officer.post(path(), said(Map.of("party", "counsel", "content", "Say nothing yet.")));
        var contacts = file(person("proves", "auditor")
                .get("/api/breaches/" + breach + "/package.zip")
                .body());
        assertThat(contacts.lines()).hasSize(2);
        assertThat(contacts).contains("Desk 4", "counsel").doesNotContain("Say nothing", "clerk@");
    }

    private String path() {
        return "/api/breaches/" + breach + "/contacts";
    }

    private long evidence(String of) {
        return responder
                .bytes("/api/breaches/" + of + "/evidence?name=letter.pdf&kind=letter", "bytes".getBytes(UTF_8), "x/y")
                .json()
                .get("id")
                .asLong();
    }

    private Map<String, Object> said(Map<String, Object> otherwise) {
        var said = new HashMap<String, Object>(Map.of(
                "party", "authority",
                "channel", "telephone",
                "direction", "incoming",
                "happenedAt", now().toString(),
                "who", "Desk 4",
                "content", "It wants the logs."));
        said.putAll(otherwise);
        return said;
    }

    private static String file(byte[] zip) throws IOException {
        try (var files = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = files.getNextEntry(); entry != null; entry = files.getNextEntry())
                if (entry.getName().equals("contacts.jsonl")) return new String(files.readAllBytes(), UTF_8);
        }
        return "";
    }
}
