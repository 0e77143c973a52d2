package eu.vigie.web.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.story.Caller;
import eu.vigie.story.KnownFacts;
import eu.vigie.story.Story;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A form that comes back says at its field what is wrong, keeps what was typed as it was typed, and no slip carries it out. */
class FormsThatComeBackTest extends Story {

    private static final Pattern SHEET = Pattern.compile("name=\"draft.sheet\" value=\"([^\"]+)\"");

    private String breach;
    private String base;

    @BeforeEach
    void aCase() {
        breach = report(intrusion(now(), KnownFacts.intrusion("controller_and_processor"), DEDICATED));
        base = "/breaches/" + breach;
    }

    @Test
    void aLetterKeptAsADraftIsShownOnceUnderItsLanguage() {
        String letter = letter();
        Visitor visitor = visitor(officer);
        Matcher sheet = SHEET.matcher(visitor.get(letter).body());
        assertThat(sheet.find()).isTrue();
        Map<String, String> typed = new HashMap<>(Map.of("language", "fr", "source", "my own words"));
        typed.putAll(Map.of("draft.sheet", sheet.group(1), "draft.form", letter + "/wording"));

        String kept = visitor.submit(letter, "/drafts", typed).body();

        assertThat(kept)
                .contains(">my own words</textarea>", "id=\"source-fr\"", "href=\"" + letter + "?lang=fr\"")
                .doesNotContain("my own words,my own words", "source=my");
    }

    @Test
    void whatIsWrongWithALetterStandsAtTheTextOfItsLanguage() {
        String letter = letter();
        String refused = visitor(officer)
                .submit(letter, letter + "/wording", Map.of("language", "fr", "source", "a bell \u0007 rings"))
                .body();
        assertThat(refused)
                .contains("href=\"#source-fr\"", "Text in French", "id=\"source-fr-error\"")
                .containsPattern("id=\"source-fr\"[^>]*aria-invalid=\"true\"")
                .doesNotContain("id=\"source-en-error\"");
    }

    @Test
    void aNoteThatIsRefusedComesBackWithWhatWasTyped() {
        String page = base + "/timeline";
        Map<String, String> typed = new HashMap<>(Map.of("kind", "note", "text", "Typed at three."));
        typed.putAll(
                Map.of("happenedAt.date", "2199-01-01", "happenedAt.time", "03:00", "happenedAt.zone", "Europe/Paris"));

        HttpResponse<String> refused = visitor(officer).submit(page, page, typed);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Typed at three.", "id=\"happenedAt-error\"", "<html lang=\"en\"");
    }

    @Test
    void whatAnotherSavedMeanwhileIsCalledWhatStandsNow() {
        assertThat(officer.patchFacts(breach, Map.of("consequences", "Theirs.")).status())
                .isEqualTo(200);
        String page = base + "/facts";
        assertThat(visitor(officer)
                        .submit(page, page, Map.of("version", "1", "consequences", "Mine."))
                        .body())
                .contains("<h2>What stands now</h2>", "Theirs.", "Mine.");
    }

    @Test
    void enterInTheNewDayOfAMeasureMovesIt() {
        var plan = Map.of("kind", "preventive", "what", "Keys", "owner", responder.name(), "dueOn", "2040-01-01");
        var measure = responder.post("/api" + base + "/measures", plan);
        assertThat(measure.status()).as(measure.toString()).isEqualTo(201);
        String page = visitor(responder)
                .get(base + "/measures/" + measure.json().get("id").asString())
                .body();
        assertThat(page).containsSubsequence("name=\"dueOn\"", "value=\"move\"", "value=\"done\"");
    }

    @Test
    void enterInThePlanStartsNoDrill() {
        Map<String, String> typed = new HashMap<>(Map.of("scenario", "dedicated-intrusion", "speed", "60"));
        typed.putAll(Map.of("participants", officer.name(), "nextAt.date", "2199-01-01"));

        HttpResponse<String> refused = visitor(officer).submit("/drills", "/drills", typed);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"nextAt-error\"", "nothing was started");
    }

    @Test
    void theKindOfSealedEvidenceIsChosenAndNotTyped() {
        var kept = responder.bytes("/api" + base + "/evidence?name=auth.log&kind=pcap", "x".getBytes(UTF_8), "x/y");
        assertThat(kept.status()).as(kept.toString()).isEqualTo(201);
        String page = visitor(responder)
                .get(base + "/evidence/" + kept.json().get("id").asString() + "/correction")
                .body();
        assertThat(page)
                .contains("<select id=\"kind\"", "value=\"image\"")
                .doesNotContain("<input type=\"text\" id=\"kind\"");
    }

    @Test
    void aChoiceThatIsMissingSaysSoToWhoDoesNotSeeIt() {
        String page = base + "/evidence/reference";
        assertThat(visitor(responder)
                        .submit(page, page, Map.of("name", "disk.img"))
                        .body())
                .containsPattern("<select id=\"kind\"[^>]*aria-describedby=\"kind-error\"[^>]*aria-invalid=\"true\"");
    }

    private String letter() {
        decide(breach, "required", "required");
        List<String> drafts = items(admin.get("/api" + base + "/notices?limit=200")).stream()
                .filter(notice -> notice.get("state").asString().equals("draft"))
                .map(notice -> notice.get("id").asString())
                .toList();
        return base + "/notices/" + drafts.get(0);
    }

    private Visitor visitor(Caller person) {
        return new Visitor("http://127.0.0.1:" + port).signIn(person.name(), PASSWORD, "en");
    }
}
