package eu.vigie.web.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.vigie.story.Caller;
import eu.vigie.story.KnownFacts;
import eu.vigie.story.Story;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The first page, when much else is due. */
class HomePageTest extends Story {

    @Test
    void aNewAlertIsSeenAtOnceHoweverMuchIsDueSooner() {
        var older = IntStream.range(0, 9)
                .mapToObj(n -> reported(Duration.ofHours(11)))
                .toList();
        String newest = reported(Duration.ZERO);
        await().until(() ->
                !items(admin.get("/api/breaches/" + older.get(0) + "/rungs")).isEmpty());

        String page = signedIn().get("/").body();
        assertThat(page).contains(button(newest)).contains("More wait:").doesNotContain(button(older.get(0)));
    }

    @Test
    void aTargetOfOurOwnThatHasPassedGivesWayToTheLimitInLawHoweverManyHavePassed() {
        var cases = IntStream.range(0, 10)
                .mapToObj(n -> reported(Duration.ofHours(13)))
                .toList();

        assertThat(clock(signedIn().get("/breaches/" + cases.get(9)).body()))
                .contains("Unless risk is ruled out, tell", "privacy officer or DPO", "href=\"/tasks/");
        assertThat(clock(signedIn().get("/").body())).doesNotContain("our own target");
    }

    @Test
    void aRealLimitIsTheClockHoweverManyExercisesEndSooner() {
        reported(Duration.ofHours(2));
        var exercises = IntStream.range(0, 10).mapToObj(n -> rehearsed()).toList();

        String page = signedIn().get("/").body();
        assertThat(clock(page)).doesNotContain("exercise-tag");
        assertThat(exercises).noneMatch(clock(page)::contains);
    }

    @Test
    void whoMustSayThatEvidenceCameSeesItUntilTheyDo() {
        String evidence = "/breaches/" + reported(Duration.ofHours(2)) + "/evidence";
        String piece = evidence
                + "/"
                + responder
                        .bytes("/api" + evidence + "?name=disk.img&kind=image", "bytes".getBytes(UTF_8), "x/y")
                        .json()
                        .get("id")
                        .asString();
        String way = responder
                .post(
                        "/api" + piece + "/hand-overs",
                        Map.of("receiver", approver.name(), "purpose", "To be read", "location", "Safe 2"))
                .json()
                .get("id")
                .asString();
        String line = "href=\"" + piece + "\"";
        assertThat(home(approver)).contains(line, "Evidence on its way to you");
        assertThat(home(officer)).doesNotContain(line);

        approver.post("/api" + piece + "/hand-overs/" + way + "/confirmation", Map.of());
        assertThat(home(approver)).doesNotContain(line);
    }

    @Test
    void whoDecidesAboutSignalsIsToldThatTheyWait() {
        String signal = admin.post(
                        "/api/signals",
                        Map.of(
                                "source",
                                "home-page",
                                "id",
                                UUID.randomUUID().toString(),
                                "at",
                                now().toString(),
                                "severity",
                                "high",
                                "system",
                                "shop-" + UUID.randomUUID(),
                                "summary",
                                "Odd sign-on"))
                .json()
                .get("signal")
                .asString();
        String line = "id=\"signals-wait\"";
        assertThat(home(officer)).contains(line, "for a decision, the oldest since");
        assertThat(home(person("auditor", "auditor"))).doesNotContain(line);

        assertThat(officer.post("/api/signals/" + signal + "/dismiss", Map.of("reason", "A scan of ours."))
                        .status())
                .isEqualTo(200);
    }

    /** The page shows eight of each; what it leaves out is one step away. */
    @Test
    void aNinthThatIsNotShownHasAWayToAllOfThem() {
        var cases = IntStream.range(0, 9)
                .mapToObj(n -> reported(Duration.ofHours(2)))
                .toList();
        await().until(() ->
                cases.stream().noneMatch(breach -> tasks(breach, "triage").isEmpty()));
        assertThat(home(officer))
                .contains("href=\"/tasks#can-title\"", "href=\"/board?undecided=true\"", "id=\"all-cases\"")
                .doesNotContain("id=\"all-mine\"");

        for (String breach : cases) {
            String triage = tasks(breach, "triage").get(0).get("id").asString();
            assertThat(officer.post("/api/tasks/" + triage + "/claim", Map.of()).status())
                    .isEqualTo(200);
        }
        assertThat(home(officer)).contains("id=\"all-mine\" href=\"/tasks\"");
    }

    @Test
    void anAlertIsNewsForWhoListensToThePage() {
        String newest = reported(Duration.ZERO);
        await().until(() -> !tasks(newest, "acknowledge_alert").isEmpty());

        assertThat(home(responder)).contains("data-news=\"Alerts to acknowledge – " + newest + " Intrusion");
    }

    /** Another duty that becomes the first at the same threshold is said aloud, for the clock says whose it is (WCAG 4.1.3). */
    @Test
    void theClockTellsTheDutiesOfTwoCasesApart() {
        Visitor visitor = signedIn();
        String one = stage(visitor, reported(Duration.ofHours(2)));
        String other = stage(visitor, reported(Duration.ofHours(2)));

        assertThat(one).endsWith(":far").isNotEqualTo(other);
        assertThat(other).endsWith(":far");
    }

    private static String stage(Visitor visitor, String breach) {
        String mark = "data-stage=\"";
        String page = visitor.get("/breaches/" + breach).body();
        String from = page.substring(page.indexOf(mark) + mark.length());
        return from.substring(0, from.indexOf('"'));
    }

    private String home(Caller person) {
        return new Visitor("http://127.0.0.1:" + port)
                .signIn(person.name(), PASSWORD, "en")
                .get("/")
                .body();
    }

    private static String clock(String page) {
        String from = page.substring(page.indexOf("id=\"clock\""));
        return from.substring(0, from.indexOf("</section>"));
    }

    private String reported(Duration ago) {
        return report(intrusion(now().minus(ago), KnownFacts.intrusion("controller"), DEDICATED));
    }

    /** Its clocks end within minutes. */
    private String rehearsed() {
        var exercise = new HashMap<>(intrusion(now(), KnownFacts.intrusion("controller"), DEDICATED));
        exercise.put("exercise", Map.of("speed", 720));
        return report(exercise);
    }

    private Visitor signedIn() {
        return new Visitor("http://127.0.0.1:" + port).signIn(responder.name(), PASSWORD, "en");
    }

    private static String button(String breach) {
        return "action=\"/breaches/" + breach + "/acknowledge\"";
    }
}
