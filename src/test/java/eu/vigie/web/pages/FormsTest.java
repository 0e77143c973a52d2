package eu.vigie.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.story.KnownFacts;
import eu.vigie.story.Story;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a person types is never lost, and nothing is done twice or without them. */
class FormsTest extends Story {

    private static final Map<String, String> REPORT = Map.of(
            "title", "Lost at three <b>in the</b> morning",
            "description", "A key was used. 🔑",
            "detectedAt.date", "2026-11-24",
            "detectedAt.time", "04:00",
            "detectedAt.zone", "UTC");

    @Test
    void aWrongReportComesBackWithWhatWasTypedAndSaysWhatIsWrongAtTheFieldAndAbove() {
        Map<String, String> typed = new HashMap<>(REPORT);
        typed.put("detectedAt.date", "");
        typed.put("systems", "no-such-system");

        HttpResponse<String> answer = visitor().submit("/breaches/new", "/breaches", typed);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Lost at three &lt;b&gt;in the&lt;/b&gt; morning", "A key was used. 🔑", "no-such-system")
                .contains("class=\"error-summary\"", "href=\"#detectedAt\"", "id=\"detectedAt-error\"");
    }

    @Test
    void aFormSentAfterTheSessionEndedComesBackUnsentAfterSigningIn() {
        Visitor visitor = visitor();
        String token = Visitor.token(visitor.get("/breaches/new").body());
        int before = cases();
        visitor.forgetSession();

        HttpResponse<String> door = visitor.post("/breaches", REPORT, token);
        assertThat(door.uri().getPath()).isEqualTo("/login");
        HttpResponse<String> form = visitor.post(
                "/login", Map.of("username", officer.name(), "password", PASSWORD), Visitor.token(door.body()));

        assertThat(form.body()).contains("A key was used. 🔑", "Not sent yet", "was not sent");
        assertThat(cases()).as("nothing was reported").isEqualTo(before);
        HttpResponse<String> sent = visitor.post("/breaches", REPORT, Visitor.token(form.body()));
        assertThat(sent.uri().getPath()).startsWith("/breaches/2");
        assertThat(cases()).isEqualTo(before + 1);
    }

    @Test
    void aFormOpenedBeforeSigningInAnewInAnotherWindowComesBackUnsentWithWhatWasTyped() {
        Visitor visitor = visitor();
        int before = cases();

        HttpResponse<String> form = visitor.post("/breaches", REPORT, "a-token-of-before");

        assertThat(form.body()).contains("A key was used. 🔑", "signed in anew in another window");
        assertThat(cases()).as("nothing was reported").isEqualTo(before);
        HttpResponse<String> sent = visitor.post("/breaches", REPORT, Visitor.token(form.body()));
        assertThat(sent.uri().getPath()).startsWith("/breaches/2");
    }

    @Test
    void aReportSentTwiceOpensOneCase() {
        Visitor visitor = visitor();
        Map<String, String> typed = new HashMap<>(REPORT);
        typed.put("once", "a-form-opened-once");
        int before = cases();

        String first = visitor.submit("/breaches/new", "/breaches", typed).uri().getPath();
        String second =
                visitor.submit("/breaches/new", "/breaches", typed).uri().getPath();

        assertThat(second).isEqualTo(first);
        assertThat(cases()).isEqualTo(before + 1);
    }

    @Test
    void whoOnlyReportsSeesNoOtherCaseAndNoRegister() {
        String breach = report(intrusion(now(), KnownFacts.intrusion("controller_and_processor"), DEDICATED));
        var reporter = person("only-reports", "reporter");
        Visitor visitor = new Visitor("http://127.0.0.1:" + port).signIn(reporter.name(), PASSWORD, "en");

        assertThat(visitor.get("/breaches/" + breach).statusCode()).isEqualTo(404);
        assertThat(visitor.get("/breaches").body()).doesNotContain(breach);
        assertThat(visitor.get("/").body()).doesNotContain(breach);
        assertThat(visitor.get("/register").statusCode()).isEqualTo(403);
        assertThat(visitor.get("/mail").statusCode()).isEqualTo(403);
    }

    private Visitor visitor() {
        return new Visitor("http://127.0.0.1:" + port).signIn(officer.name(), PASSWORD, "en");
    }

    private int cases() {
        return items(admin.get("/api/breaches?limit=200")).size();
    }
}
