package eu.vigie.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.vigie.story.Story;
import eu.vigie.subscription.Machine;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An administrator names a machine, gives it its secret, tests it, and sees on the home page that it is gone. */
class SubscriptionsPageTest extends Story {

    private static final Pattern SECRET = Pattern.compile("value=\"(whsec_[^\"]+)\"");

    private final String name = "chat-" + UUID.randomUUID();

    @Test
    void aMachineIsNamedTestedPausedAndClosed() {
        try (var machine = new Machine()) {
            Visitor visitor = administrator("en");
            var wrong = visitor.submit("/subscriptions/new", "/subscriptions", Map.of("name", "Bad", "url", "x"));
            assertThat(wrong.statusCode()).isEqualTo(422);
            assertThat(wrong.body()).contains("url-error", "about-error", "name-error");
            var named = visitor.submit(
                    "/subscriptions/new",
                    "/subscriptions",
                    Map.of("name", name, "about", "<b>Chat</b>", "url", machine.url(), "occasions", "case.reported"));
            assertThat(named.statusCode()).isEqualTo(200);
            var secret = SECRET.matcher(named.body());
            assertThat(secret.find()).isTrue();
            String page = "/subscriptions/" + name;
            assertThat(visitor.get(page).body())
                    .contains("&lt;b&gt;Chat&lt;/b&gt;", "a case is reported")
                    .doesNotContain(secret.group(1));
            machine.answers.set(0, 410);
            visitor.submit(page, page + "/test", Map.of());
            await().atMost(Duration.ofSeconds(120))
                    .until(() -> visitor.get(page).body().contains("HTTP 410"));
            assertThat(visitor.get("/").body()).contains("/subscriptions/" + name);
            machine.answers.set(0, 200);
            assertThat(visitor.submit(page, page + "/resume", Map.of()).body()).doesNotContain("left alone");
            assertThat(visitor.get("/").body()).doesNotContain("/subscriptions/" + name);
            var closed = visitor.submit(
                    page + "/change",
                    page + "/change",
                    Map.of("about", "Gone", "url", machine.url(), "occasions", "case.closed", "closed", "true"));
            assertThat(closed.body()).contains("closed");
            assertThat(administrator("fr").get("/subscriptions").body()).contains("Machines prévenues", name, "fermée");
        }
    }

    @Test
    void nobodyElseSeesThem() {
        var person = person("looks", "privacy_officer", "operator");
        Visitor visitor = new Visitor("http://127.0.0.1:" + port).signIn(person.name(), PASSWORD, "en");
        assertThat(visitor.get("/subscriptions").statusCode()).isEqualTo(403);
        assertThat(visitor.get("/").body()).doesNotContain("Machines that are told");
    }

    private Visitor administrator(String language) {
        return new Visitor("http://127.0.0.1:" + port).signIn("admin", "admin-password-1", language);
    }
}
