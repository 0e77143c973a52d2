package eu.vigie.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.vigie.story.Caller;
import eu.vigie.story.KnownFacts;
import eu.vigie.story.PagesOfACase;
import eu.vigie.story.StatementCount;
import eu.vigie.story.Story;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The pages of one case: its picture and the twin in words, its time line with attachments, its shortcuts, and what they cost. */
class CaseScreensTest extends Story {

    private static final Pattern LED_TO = Pattern.compile("href=\"#(step-[a-z-]+)\"");

    private static final int MOST = 12;

    private String breach;
    private String base;

    @BeforeEach
    void aCase() {
        breach = report(intrusion(
                now().minus(Duration.ofHours(2)), KnownFacts.intrusion("controller_and_processor"), DEDICATED));
        base = "/breaches/" + breach;
    }

    @Test
    void noPageOfACaseAsksTheDatabaseMoreThanTwelveTimes() {
        Visitor visitor = new Visitor("http://127.0.0.1:" + port).signIn("admin", "admin-password-1", "en");
        for (String page : List.of(
                "",
                "/clocks",
                "/notices",
                "/timeline",
                "/picture",
                "/evidence",
                "/facts",
                "/awareness",
                "/authorities",
                "/questions",
                "/report-requests",
                "/controllers",
                "/as-known",
                "/call-sheet")) {
            visitor.get(base + page);
            visitor.get(base + page);
            assertThat(StatementCount.of(base + page)).as(page).isNotEmpty().hasSizeLessThanOrEqualTo(MOST);
        }
    }

    /** A letter or a form in the making says all that is known of its case. */
    @Test
    void neitherDoesOneOfADecidedCase() {
        decide(breach, "required", "not_required");
        Visitor visitor = new Visitor("http://127.0.0.1:" + port).signIn("admin", "admin-password-1", "en");
        List<String> many = PagesOfACase.of(breach, admin).stream()
                .filter(page -> {
                    visitor.get(page);
                    visitor.get(page);
                    return StatementCount.of(page).size() > MOST;
                })
                .map(page ->
                        StatementCount.of(page).size() + " " + page + "\n" + String.join("\n", StatementCount.of(page)))
                .toList();
        assertThat(many).isEmpty();
    }

    @Test
    void everyStepOfThePictureLeadsToItsLineInWords() {
        String page = signedIn(officer).get(base + "/picture").body();
        List<String> steps =
                LED_TO.matcher(page).results().map(found -> found.group(1)).toList();
        assertThat(steps).hasSizeGreaterThan(30).doesNotHaveDuplicates();
        assertThat(steps).allSatisfy(step -> assertThat(page).containsOnlyOnce("id=\"" + step + "\""));
    }

    @Test
    void theTwinSaysWhoDidAStepWhenAndWithWhichDocumentAndWhoIsAwaited() {
        complete(officer, breach, "triage", personalDataBreach(now().minus(Duration.ofHours(1))));
        decide(breach, "required", "required");
        draftTheCustomersLetter();
        Visitor reader = signedIn(approver);
        String twin = reader.get(base + "/picture").body();
        assertThat(line(twin, "triage")).contains("done", officer.name()).doesNotContain("to do now");
        assertThat(line(twin, "confirm-assessment")).contains(officer.name(), base + "/decisions/1\"");
        assertThat(line(twin, "notify-customers"))
                .contains("to do now", officer.name(), "The letter", "waits for", "/tasks/");
        assertThat(line(twin, "nothing-left-open")).contains("waiting", "Nobody is awaited");
        assertThat(line(twin, "approve-closing")).contains("not reached");
        assertThat(twin).containsPattern("timers-title[\\s\\S]*Authority: [\\s\\S]*<time datetime");
        String letter = Pattern.compile(base + "/notices/\\d+")
                .matcher(line(twin, "notify-customers"))
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow();
        assertThat(reader.get(letter).statusCode()).isEqualTo(200);
        assertThat(signedIn(officer, "fr").get(base + "/picture").body()).contains("La même chose en mots", "à faire");
    }

    /** Letters to customers and to persons are prepared at the same time, and either may be there first. */
    private void draftTheCustomersLetter() {
        await().until(() -> !notices(breach, "customer").isEmpty());
        String letter = notices(breach, "customer").get(0).get("id").asString();
        JsonNode draft = await().until(
                        () -> tasks(breach, "draft_notice").stream()
                                .filter(task ->
                                        task.get("subject").get("id").asString().equals(letter))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
        assertThat(officer.post("/api/tasks/" + draft.get("id").asString() + "/complete", Map.of("values", Map.of()))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aCallIsNotedAsOneAndAFileIsAttachedToTheNote() {
        Visitor visitor = signedIn(officer);
        var noted = visitor.submit(
                base + "/timeline", base + "/timeline", note("call_authority", "They ask for the number of people."));
        assertThat(noted.uri().getPath()).endsWith("/attachment");
        String entry = noted.uri().getPath().replaceAll(".*/timeline/(\\d+)/.*", "$1");
        assertThat(noted.body()).contains("Call with an authority: They ask for the number of people.");
        visitor.upload(noted.uri().getPath(), "minutes <1>.txt", "What was said.");
        String timeline = visitor.get(base + "/timeline").body();
        String file = Pattern.compile("Attached:</span> <a dir=\"auto\" href=\"([^\"]+)\">minutes &lt;1&gt;.txt<")
                .matcher(timeline)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
        assertThat(visitor.get(file).body()).isEqualTo("What was said.");
        assertThat(timeline).contains("Kept evidence");
        assertThat(admin.get("/api/breaches/" + breach + "/timeline?limit=200")
                        .json()
                        .toString())
                .contains("\"entry\":" + entry);
        assertThat(signedIn(approver).get(base + "/timeline?part=NOTES").body()).contains("minutes &lt;1&gt;.txt");
    }

    @Test
    void nothingIsAttachedToAnotherCasesEntryNorByWhoKeepsNoEvidence() {
        String other = report(intrusion(now(), KnownFacts.intrusion("controller"), DEDICATED));
        String theirs = "/breaches/" + other + "/timeline";
        Visitor visitor = signedIn(officer);
        String attachment =
                visitor.submit(theirs, theirs, note("note", "Theirs.")).uri().getPath();
        assertThat(visitor.get(attachment).statusCode()).isEqualTo(200);
        assertThat(visitor.get(attachment.replace(other, breach)).statusCode()).isEqualTo(404);
        Caller speaker = person("speaker", "communications");
        assertThat(signedIn(speaker).get(base + "/timeline").body()).doesNotContain("/attachment");
        assertThat(signedIn(speaker).get(base + "/timeline/1/attachment").statusCode())
                .isEqualTo(403);
        assertThat(signedIn(speaker).get(base + "/evidence").statusCode()).isEqualTo(403);
    }

    @Test
    void shortcutsAreSwitchedOffForOnePersonAndStayOff() {
        Visitor visitor = signedIn(officer);
        String home = visitor.get("/").body();
        assertThat(home).contains("data-key=\"h\"", "data-key=\"?\"", "/shortcuts.js");
        visitor.submit("/shortcuts", "/shortcuts", Map.of("on", "false"));
        assertThat(visitor.get("/").body()).contains("id=\"live\"").doesNotContain("data-key", "/shortcuts.js");
        assertThat(signedIn(officer).get(base).body())
                .contains("section-decide")
                .doesNotContain("data-key");
        assertThat(signedIn(approver).get(base).body()).contains("data-key=\"f\"", "data-key=\"a\"");
        visitor.submit("/shortcuts", "/shortcuts", Map.of("on", "true"));
        assertThat(visitor.get("/").body()).contains("data-key=\"h\"");
    }

    /** What is told of a step of the main diagram, from its line to the next. */
    private static String line(String page, String step) {
        int from = page.indexOf("id=\"step-" + step + "\"");
        assertThat(from).as(step).isPositive();
        var next = Pattern.compile("id=\"(?:step|done|ahead|timers)-").matcher(page.substring(from + 5));
        return next.find() ? page.substring(from, from + 5 + next.start()) : page.substring(from);
    }

    private Map<String, String> note(String kind, String text) {
        var at = now().minusSeconds(60).atZone(java.time.ZoneId.of("Europe/Paris"));
        Map<String, String> typed = new TreeMap<>();
        typed.put("kind", kind);
        typed.put("text", text);
        typed.put("attach", "true");
        typed.put("happenedAt.date", at.toLocalDate().toString());
        typed.put("happenedAt.time", "%tR".formatted(at));
        typed.put("happenedAt.zone", "Europe/Paris");
        return typed;
    }

    private Visitor signedIn(Caller person) {
        return signedIn(person, "en");
    }

    private Visitor signedIn(Caller person, String language) {
        return new Visitor("http://127.0.0.1:" + port).signIn(person.name(), PASSWORD, language);
    }
}
