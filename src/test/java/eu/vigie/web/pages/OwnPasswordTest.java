package eu.vigie.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.story.Caller;
import eu.vigie.story.Story;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An officer replaces the password that the administrator gave them. */
class OwnPasswordTest extends Story {

    private static final String NEXT = "another long password";

    @Autowired
    private JdbcClient database;

    @Test
    void whoChangesThePasswordStaysSignedInHereAndNowhereElse() {
        Caller officer = person("own-password", "privacy_officer");
        Visitor here = visitor(officer.name(), PASSWORD);
        Visitor elsewhere = visitor(officer.name(), PASSWORD);
        var changed = here.submit("/account", "/account/password", Map.of("present", PASSWORD, "password", NEXT));
        assertThat(changed.uri().getPath()).isEqualTo("/account");
        assertThat(changed.body()).contains("Your password is changed.").doesNotContain(NEXT);
        assertThat(here.get("/tasks").uri().getPath()).isEqualTo("/tasks");
        assertThat(elsewhere.get("/tasks").uri().getPath()).isEqualTo("/login");
        assertThat(officer.get("/api/tasks").status()).isEqualTo(401);
        assertThat(visitor(officer.name(), NEXT).get("/tasks").statusCode()).isEqualTo(200);
        assertThat(database.sql("select actor from audit_entry where subject = ? and entry_action = 'password_changed'")
                        .param("user:" + officer.name())
                        .query(String.class)
                        .list())
                .containsExactly(officer.name());
    }

    @Test
    void whoFindsAScreenLeftOpenTakesNoAccountWithIt() {
        Caller officer = person("left-open", "privacy_officer");
        Visitor found = visitor(officer.name(), PASSWORD);
        for (String guess : new String[] {"", "a long guess or two"}) {
            var refused = found.submit("/account", "/account/password", Map.of("present", guess, "password", "short"));
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body())
                    .contains("present-error", "This is not your present password.", "password-error")
                    .doesNotContain("a long guess");
        }
        assertThat(officer.get("/api/tasks").status()).isEqualTo(200);
    }

    @Test
    void thePasswordThatEveryStartSetsIsChangedThereAndNotHere() {
        var refused = visitor("admin", "admin-password-1")
                .submit("/account", "/account/password", Map.of("present", "admin-password-1", "password", NEXT));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("password-error", "VIGIE_ADMIN_PASSWORD");
        assertThat(admin.post("/api/users/admin/password", Map.of("password", NEXT))
                        .status())
                .isEqualTo(409);
        assertThat(admin.get("/api/tasks").status()).isEqualTo(200);
    }

    private Visitor visitor(String name, String password) {
        return new Visitor("http://127.0.0.1:" + port).signIn(name, password, "en");
    }
}
