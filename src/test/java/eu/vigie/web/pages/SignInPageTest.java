package eu.vigie.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.story.Story;
import org.junit.jupiter.api.Test;
import org.springframework.ui.ExtendedModelMap;

/** Who signs in is told of the console only where a password stands on it. */
class SignInPageTest extends Story {

    @Test
    void wherePasswordsAreConfiguredNobodyIsSentToTheConsole() {
        assertThat(new Visitor("http://127.0.0.1:" + port).get("/login?lang=en").body())
                .contains("id=\"password\"")
                .doesNotContain("console");
    }

    @Test
    void onlyWithoutAnAdministratorsPasswordDoesVigieRunForEvaluation() {
        assertThat(evaluation("")).isTrue();
        assertThat(evaluation(" ")).isTrue();
        assertThat(evaluation("long-enough-password")).isFalse();
    }

    private static boolean evaluation(String password) {
        var model = new ExtendedModelMap();
        assertThat(new SignInPage(password).form(model)).isEqualTo("login");
        return Boolean.TRUE.equals(model.get("evaluation"));
    }
}
