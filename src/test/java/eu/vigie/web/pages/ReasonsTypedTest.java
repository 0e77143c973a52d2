package eu.vigie.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.story.Caller;
import eu.vigie.story.KnownFacts;
import eu.vigie.story.Story;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A reason in one of the small forms of a page is lost neither with the session nor with a refusal, and a blank one is said there. */
class ReasonsTypedTest extends Story {

    private static final String TYPED = "Wrong <b>wording</b>.";
    private static final String SHOWN = "Wrong &lt;b&gt;wording&lt;/b&gt;.";

    @Test
    void whyAWaveIsStoppedIsAskedAtItsFieldAndOutlivesTheSession() {
        String breach = report(intrusion(now(), KnownFacts.intrusion("processor"), DEDICATED));
        String wave = wave(breach);
        Visitor visitor = visitor(approver);
        HttpResponse<String> blank = visitor.submit(wave, wave + "/stop", Map.of("reason", " "));
        assertThat(blank.statusCode()).isEqualTo(422);
        assertThat(blank.body()).contains("id=\"reason-error\"", "href=\"#reason\"", wave + "/stop\"");

        String token = Visitor.token(visitor.get(wave).body());
        visitor.forgetSession();
        HttpResponse<String> door = visitor.post(wave + "/stop", Map.of("reason", TYPED), token);
        assertThat(door.uri().getPath()).isEqualTo("/login");
        HttpResponse<String> back = visitor.post(
                "/login", Map.of("username", approver.name(), "password", PASSWORD), Visitor.token(door.body()));

        assertThat(back.body()).contains(SHOWN, "was not sent");
        assertThat(notices(breach, "customer").get(0).get("stopped").asBoolean())
                .isFalse();
    }

    @Test
    void whyAnUpdateIsDroppedIsAskedAtItsField() {
        String breach = report(intrusion(now(), KnownFacts.intrusion("controller_and_processor"), DEDICATED));
        complete(officer, breach, "triage", personalDataBreach(now()));
        decide(breach, "required", "not_required");
        tellCustomers(breach);
        String letters = "/breaches/" + breach + "/notices";
        Visitor author = visitor(officer);
        String update =
                author.submit(letters, letters + "/update", Map.of()).uri().getPath();

        HttpResponse<String> blank = author.submit(update, update + "/update", Map.of("step", "DROP", "reason", ""));
        assertThat(blank.statusCode()).isEqualTo(422);
        assertThat(blank.body()).contains("id=\"reason-error\"", "name=\"step\"");

        HttpResponse<String> shown =
                author.submit(update, update + "/update?continue=true", Map.of("step", "DROP", "reason", TYPED));
        assertThat(shown.statusCode()).isEqualTo(422);
        assertThat(shown.body()).containsOnlyOnce(SHOWN).contains("name=\"step\"");
    }

    @Test
    void aStepThatIsNotNeededWantsItsNoteAndNoOtherFormShowsIt() {
        String breach = contained();
        String page = "/breaches/" + breach + "/containment";
        var begun = responder.post("/api/breaches/" + breach + "/playbooks", Map.of("playbook", "isolate-shared-host"));
        assertThat(begun.status()).as(begun.toString()).isEqualTo(201);
        String run = begun.json().get("id").asString();
        String step = page + "/playbooks/" + run + "/steps/1";
        Visitor visitor = visitor(responder);

        HttpResponse<String> blank = visitor.submit(page, step, Map.of("outcome", "not_needed", "note", ""));
        assertThat(blank.statusCode()).isEqualTo(422);
        assertThat(blank.body()).contains("id=\"note-" + run + "-1-error\"", "href=\"#note-" + run + "-1\"");

        HttpResponse<String> shown =
                visitor.submit(page, step + "?continue=true", Map.of("outcome", "done", "note", TYPED));
        assertThat(shown.statusCode()).isEqualTo(422);
        assertThat(shown.body()).containsOnlyOnce("value=\"" + SHOWN + "\"");
        assertThat(timeline(breach)).doesNotContain("playbook_step");
    }

    @Test
    void whatSomebodyWroteOfAStepThatAnotherTickedMeanwhileIsGivenBack() {
        String breach = contained();
        String page = "/breaches/" + breach + "/containment";
        var begun = responder.post("/api/breaches/" + breach + "/playbooks", Map.of("playbook", "isolate-shared-host"));
        String run = begun.json().get("id").asString();
        String step = page + "/playbooks/" + run + "/steps/1";
        Visitor visitor = visitor(responder);
        assertThat(responder
                        .post("/api/breaches/" + breach + "/playbooks/" + run + "/steps/1", Map.of("outcome", "done"))
                        .status())
                .isEqualTo(200);

        HttpResponse<String> late = visitor.submit(page, step, Map.of("outcome", "not_needed", "note", TYPED));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).containsOnlyOnce(SHOWN);
    }

    @Test
    void whyADowntimeIsWithdrawnIsAskedAtItsField() {
        String breach = contained();
        String page = "/breaches/" + breach + "/containment";
        var recorded = responder.post(
                "/api/breaches/" + breach + "/downtimes",
                Map.of(
                        "system",
                        SHARED,
                        "from",
                        now().minus(Duration.ofHours(3)).toString()));
        assertThat(recorded.status()).as(recorded.toString()).isEqualTo(201);
        String id = recorded.json().get("id").asString();

        HttpResponse<String> blank =
                visitor(responder).submit(page, page + "/downtimes/" + id + "/withdraw", Map.of("reason", " "));

        assertThat(blank.statusCode()).isEqualTo(422);
        assertThat(blank.body()).contains("id=\"reason-" + id + "-error\"", "href=\"#reason-" + id + "\"");
        assertThat(timeline(breach)).doesNotContain("downtime_withdrawn");
    }

    private String contained() {
        return report(intrusion(now(), KnownFacts.role("processor"), SHARED));
    }

    /** Approved and held back: the address of its page. */
    private String wave(String breach) {
        complete(officer, breach, "triage", personalDataBreach(now()));
        complete(officer, breach, "draft_notice", Map.of());
        String wave = "/breaches/" + breach + "/notices/"
                + notices(breach, "customer").get(0).get("id").asString();
        assertThat(officer.post("/api" + wave + "/pause", Map.of()).status()).isEqualTo(204);
        complete(approver, breach, "approve_notice", Map.of("approved", true));
        return wave;
    }

    private Visitor visitor(Caller person) {
        return new Visitor("http://127.0.0.1:" + port).signIn(person.name(), PASSWORD, "en");
    }
}
