package eu.vigie.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.OnPostgresqlToo;
import eu.vigie.story.Caller;
import eu.vigie.story.Story;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** An administrator takes somebody on, changes what they may do, and locks them out: with a password, a token and a session. */
@OnPostgresqlToo
class UsersPageTest extends Story {

    private static final Pattern SHOWN = Pattern.compile("readonly value=\"([^\"]+)\"");
    private static final String ADMIN_PASSWORD = "admin-password-1";

    @Autowired
    private JdbcClient database;

    private final String name = "Zoe." + UUID.randomUUID();
    private final String page = "/users/" + name;
    private final String api = "/api/users/" + name;

    @Test
    void somebodyIsTakenOnAndThePasswordIsShownOnce() {
        Visitor keeper = administrator("en");
        var wrong = keeper.submit("/users/new", "/users", Map.of("name", "?", "email", "x", "password", "short"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("name-error", "email-error", "password-error", "Name at least one role")
                .doesNotContain("\"short\"");
        String password = shown(created(keeper, "reporter").body());
        assertThat(keeper.get(page).body()).doesNotContain(password).contains(name + "@example.com");
        assertThat(visitor(name, password).get("/breaches").statusCode()).isEqualTo(200);
        var taken = keeper.submit("/users/new", "/users", typed("reporter"));
        assertThat(taken.statusCode()).isEqualTo(409);
        assertThat(taken.body()).contains("is taken");
        assertThat(keeper.get("/users?after=" + name.substring(0, 20)).body()).contains(page, "reporter");
    }

    @Test
    void anotherRoleCountsAtOnceInASessionThatRuns() {
        Visitor keeper = administrator("fr");
        String password = shown(created(keeper, "reporter").body());
        Visitor person = visitor(name, password);
        assertThat(person.get("/register").statusCode()).isEqualTo(403);
        var changed = keeper.submit(
                page, page + "/change", Map.of("email", "z@example.com", "locale", "fr", "roles", "privacy_officer"));
        assertThat(changed.body()).contains("Enregistré", "z@example.com");
        assertThat(person.get("/register").statusCode()).isEqualTo(200);
        JsonNode account = admin.get(api).json();
        assertThat(account.get("roles").toString()).isEqualTo("[\"privacy_officer\"]");
        assertThat(trail()).containsExactly("user_created", "user_changed");
    }

    @Test
    void whoIsLockedIsOutWithPasswordTokenAndSession() {
        Visitor keeper = administrator("en");
        String password = shown(created(keeper, "privacy_officer").body());
        Visitor person = visitor(name, password);
        String token = shown(keeper.submit(page, page + "/tokens", Map.of("label", "monitor"))
                .body());
        assertThat(keeper.get(page).body()).contains("monitor").doesNotContain(token);
        assertThat(statusWith(token)).isEqualTo(200);
        var caller = new Caller(base(), name, password);
        assertThat(caller.get("/api/tasks").status()).isEqualTo(200);
        assertThat(keeper.submit(page, page + "/lock", Map.of()).body()).contains("locked");
        assertThat(person.get("/tasks").uri().getPath()).isEqualTo("/login");
        assertThat(caller.get("/api/tasks").status()).isEqualTo(401);
        assertThat(statusWith(token)).isEqualTo(401);
        keeper.submit(page, page + "/unlock", Map.of());
        assertThat(caller.get("/api/tasks").status()).isEqualTo(200);
        assertThat(admin.delete(api + "/tokens/"
                                + admin.get(api + "/tokens").json().get(0).get("id"))
                        .status())
                .isEqualTo(204);
        assertThat(statusWith(token)).isEqualTo(401);
        assertThat(trail())
                .containsExactly("user_created", "token_issued", "user_locked", "user_unlocked", "token_revoked");
    }

    @Test
    void anotherPasswordEndsTheSessionsOfTheOneBefore() {
        Visitor keeper = administrator("en");
        String password = shown(created(keeper, "privacy_officer").body());
        Visitor person = visitor(name, password);
        var caller = new Caller(base(), name, password);
        assertThat(caller.get("/api/tasks").status()).isEqualTo(200);
        String next = shown(keeper.submit(page, page + "/password", Map.of()).body());
        assertThat(person.get("/tasks").uri().getPath()).isEqualTo("/login");
        assertThat(caller.get("/api/tasks").status()).isEqualTo(401);
        assertThat(visitor(name, next).get("/tasks").statusCode()).isEqualTo(200);
        assertThat(admin.post(api + "/password", Map.of("password", "short")).status())
                .isEqualTo(422);
        assertThat(trail()).containsExactly("user_created", "password_changed");
        assertThat(trail("details").toString()).doesNotContain(next, password);
    }

    @Test
    void theLastAdministratorStaysAndNobodyLocksThemselves() {
        List<String> others = administrators();
        others.forEach(other -> admin.patch("/api/users/" + other, Map.of("locked", true)));
        try {
            Visitor keeper = administrator("en");
            var demoted = keeper.submit(
                    "/users/admin",
                    "/users/admin/change",
                    Map.of("email", "admin@example.com", "locale", "en", "roles", "operator"));
            assertThat(demoted.statusCode()).isEqualTo(409);
            assertThat(demoted.body()).contains("roles-error", "nobody could administer Vigie");
            var locked = keeper.submit("/users/admin", "/users/admin/lock", Map.of());
            assertThat(locked.statusCode()).isEqualTo(409);
            assertThat(locked.body()).contains("Nobody locks their own account");
            assertThat(admin.patch("/api/users/admin", Map.of("roles", List.of("dpo")))
                            .status())
                    .isEqualTo(409);
            created(keeper, "admin");
            assertThat(admin.patch(api, Map.of("roles", List.of("dpo"), "phone", "+33 1 00 00 00 00"))
                            .status())
                    .isEqualTo(200);
        } finally {
            others.forEach(other -> admin.patch("/api/users/" + other, Map.of("locked", false)));
        }
    }

    @Test
    void nobodyElseSeesThem() {
        Caller officer = person("looks", "privacy_officer", "operator");
        Visitor visitor = visitor(officer.name(), PASSWORD);
        for (String address : List.of("/users", "/users/new", "/users/admin"))
            assertThat(visitor.get(address).statusCode()).isEqualTo(403);
        assertThat(visitor.get("/").body()).doesNotContain("href=\"/users\"");
        assertThat(officer.get("/api/users/admin").status()).isEqualTo(403);
        assertThat(officer.get("/api/users/admin/tokens").status()).isEqualTo(403);
        assertThat(officer.patch("/api/users/" + officer.name(), Map.of("roles", List.of("admin")))
                        .status())
                .isEqualTo(403);
    }

    /** All but the first: hundreds of people work in this house, more than a list shows at once. */
    private List<String> administrators() {
        return database.sql("select name from person where locked_at is null and name <> 'admin'"
                        + " and ',' || role_codes || ',' like '%,admin,%'")
                .query(String.class)
                .list();
    }

    private HttpResponse<String> created(Visitor keeper, String role) {
        var made = keeper.submit("/users/new", "/users", typed(role));
        assertThat(made.statusCode()).isEqualTo(200);
        return made;
    }

    private Map<String, String> typed(String role) {
        return Map.of("name", name, "email", name + "@example.com", "locale", "en", "roles", role);
    }

    private static String shown(String body) {
        var shown = SHOWN.matcher(body);
        assertThat(shown.find()).isTrue();
        return shown.group(1);
    }

    private List<String> trail() {
        return trail("entry_action");
    }

    private List<String> trail(String column) {
        return database.sql("select " + column + " from audit_entry where subject = :subject order by id")
                .param("subject", "user:" + name)
                .query(String.class)
                .list();
    }

    private int statusWith(String token) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(base() + "/api/tasks"))
                                    .header("Authorization", "Bearer " + token)
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (java.io.IOException | InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }

    private Visitor administrator(String language) {
        return new Visitor(base()).signIn("admin", ADMIN_PASSWORD, language);
    }

    private Visitor visitor(String person, String password) {
        return new Visitor(base()).signIn(person, password, "en");
    }
}
