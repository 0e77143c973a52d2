package eu.vigie.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.story.Caller;
import eu.vigie.story.Story;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Somebody tries passwords for the name of somebody else, from the same address. */
class GuessedPasswordTest extends Story {

    private static final int FREE = 10;

    @Test
    void onTheFormTheNextOneIsNotLookedAtUntilThePauseIsOver() {
        var name = person("guessed", "dpo").name();
        var stranger = new Visitor(house());
        for (var time = 0; time < FREE; time++)
            assertThat(signIn(stranger, name, "wrong-" + time)).contains("The name or the password is wrong.");
        assertThat(signIn(stranger, name, PASSWORD))
                .as("nor the right one")
                .contains("this one was not looked at. Wait 40 seconds")
                .doesNotContain("The name or the password is wrong.");
        pass(Duration.ofSeconds(40));
        new Visitor(house()).signIn(name, PASSWORD, "en");
        assertThat(signIn(stranger, name, "wrong"))
                .as("the right one ended the row")
                .contains("The name or the password is wrong.");
    }

    @Test
    void theContractAnswers429AndSaysWhenAndStopsNobodyWhoHasProvenTheirs() {
        var proven = person("proven", "dpo");
        assertThat(proven.get("/api/tasks").status()).isEqualTo(200);
        var stranger = new Caller(house(), proven.name(), "wrong");
        for (var time = 0; time < FREE; time++)
            assertThat(stranger.get("/api/tasks").status()).isEqualTo(401);
        var paused = stranger.get("/api/tasks");
        assertThat(paused.status()).isEqualTo(429);
        assertThat(paused.header("Retry-After")).isEqualTo("40");
        assertThat(paused.json().get("errors").get(0).get("message").asString()).contains("not looked at");
        assertThat(proven.get("/api/tasks").status()).isEqualTo(200);
        assertThat(officer.get("/api/tasks").status()).as("another name").isEqualTo(200);
    }

    private String house() {
        return "http://127.0.0.1:" + port;
    }

    private static String signIn(Visitor stranger, String name, String password) {
        return stranger.submit("/login?lang=en", "/login", Map.of("username", name, "password", password))
                .body();
    }
}
