package eu.vigie.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.vigie.story.KnownFacts;
import eu.vigie.story.Story;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A closed case seen again: as a film, step by step, and played once more by others. */
class FilmTest extends Story {

    private String breach = "";

    /** Its facts come an hour after its report. */
    @BeforeEach
    void aCase() {
        breach = report(intrusion(now(), KnownFacts.role("controller"), DEDICATED));
        pass(Duration.ofHours(1));
        assertThat(officer.patchFacts(breach, KnownFacts.intrusion("controller"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whileItRunsThereIsNone() {
        assertThat(step(1, 0).body()).contains("The case runs still").doesNotContain("Step 1 of");
    }

    @Test
    void eachStepShowsWhatWasKnownThen() {
        ended();
        var first = step(-3, 0).body();
        assertThat(first).contains("Step 1 of ", "rel=\"next\"").doesNotContain("rel=\"prev\"", "attempts at phishing");
        var last = step(100_000, 0).body();
        assertThat(at(last)).isEqualTo(of(last)).isGreaterThanOrEqualTo(of(first));
        assertThat(last).contains("rel=\"prev\"", "attempts at phishing").doesNotContain("rel=\"next\"");
    }

    /** A letter that is accepted after the closing is a step more, so the end is where a page says that it is. */
    @Test
    void atASpeedItGoesOnByItselfUntilTheLastStep() {
        ended();
        var first = step(1, 720);
        assertThat(refresh(first)).matches("\\d+; url=/breaches/" + breach + "/film\\?step=2&speed=720");
        var page = step(of(first.body()) - 1, 720);
        while (at(page.body()) < of(page.body())) {
            int next = at(page.body()) + 1;
            assertThat(refresh(page)).endsWith("/film?step=" + next + "&speed=720");
            page = step(next, 720);
        }
        assertThat(refresh(page)).isEmpty();
    }

    @Test
    void itIsPlayedAgainAndItsFactsComeAsLongAfterTheReportAsTheyCameThen() {
        ended();
        var drill = officer.post(
                "/api/drills",
                Map.of("scenario", "case:" + breach, "speed", 720, "participants", List.of(officer.name())));
        assertThat(drill.status()).as(drill.toString()).isEqualTo(201);
        var played = drill.json().get("breach").asString();
        assertThat(persons(played)).isZero();
        var shown = admin.get("/api/breaches/" + played).toString();
        var was = admin.get("/api/breaches/" + breach).json();
        assertThat(shown)
                .as("title and description may name people, and drills outlast the case")
                .contains("Case " + breach + " once more")
                .doesNotContain(
                        was.get("title").asString(), was.get("description").asString());
        pass(Duration.ofSeconds(6)); // an hour, 720 times as fast
        await().atMost(Duration.ofSeconds(120)).until(() -> persons(played) == 900);
        var facts = admin.get("/api/breaches/" + played + "/facts").json();
        assertThat(facts.get("measuresTaken").isNull())
                .as("own words are left to those who are drilled")
                .isTrue();
    }

    private void ended() {
        complete(officer, breach, "triage", Map.of("outcome", "not_a_breach", "reason", "A test of our own."));
        complete(approver, breach, "approve_decision", Map.of("approved", true));
        complete(responder, breach, "contact_law_enforcement", Map.of("contacted", true, "at", now().toString()));
        close(breach);
    }

    private int persons(String breach) {
        return admin.get("/api/breaches/" + breach + "/facts")
                .json()
                .at("/persons/count")
                .asInt(0);
    }

    private HttpResponse<String> step(int step, int speed) {
        return new Visitor("http://127.0.0.1:" + port)
                .signIn(officer.name(), PASSWORD, "en")
                .get("/breaches/" + breach + "/film?step=" + step + "&speed=" + speed);
    }

    private static String refresh(HttpResponse<String> page) {
        return page.headers().firstValue("Refresh").orElse("");
    }

    private static int at(String page) {
        return number("Step (\\d+) of", page);
    }

    private static int of(String page) {
        return number("Step \\d+ of (\\d+)", page);
    }

    private static int number(String sentence, String page) {
        var found = Pattern.compile(sentence).matcher(page);
        assertThat(found.find()).as(sentence).isTrue();
        return Integer.parseInt(found.group(1));
    }
}
