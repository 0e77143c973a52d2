package eu.vigie.web.api;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import eu.vigie.HouseTest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@HouseTest
class ConventionsTest {

    private static final String GOOD = """
            {"name":"%s","password":"Long-enough-1","email":"a@host.example.com","locale":"fr","roles":["reporter"]}""";

    @Autowired
    MockMvc http;

    @ParameterizedTest
    @CsvSource({"/api/users", "/api/nothing", "/actuator/prometheus"})
    void withoutSignOnAnswers401AsAProblem(String path) throws Exception {
        http.perform(get(path))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void pagesWithoutSignOnLeadToTheForm() throws Exception {
        http.perform(get("/").accept(MediaType.TEXT_HTML)).andExpect(status().is3xxRedirection());
    }

    @Test
    void theWrongRoleAnswers403() throws Exception {
        users(GOOD.formatted("conventions-reporter"), "x-1").andExpect(status().isCreated());
        http.perform(get("/api/users").with(httpBasic("conventions-reporter", "Long-enough-1")))
                .andExpect(status().isForbidden());
        http.perform(get("/actuator/prometheus").with(httpBasic("conventions-reporter", "Long-enough-1")))
                .andExpect(status().isForbidden());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"nam\":\"x\"}|400|nam",
                "{\"name\":[1]}|400|name",
                "{\"name\":\"a\"} {}|400|''",
                "{\"name\":|400|''",
                "{\"name\":\"a\",\"name\":\"b\"}|400|name",
                "{\"name\":5}|400|name",
                "{\"name\":\"a\\u0000b\",\"roles\":[\"dpo\"]}|422|name",
                "{\"name\":\"a\",\"roles\":[\"dpo\",{\"x\":\"\\u0000\"}]}|422|roles[1].x",
                "{\"name\":\"a\",\"a\\u0000\":1}|422|a?",
                "{\"name\":\"a\",\"roles\":[\"dpo\",null]}|422|roles[1]",
                "{\"name\":\"Vigie\",\"password\":\"Long-enough-1\",\"email\":\"a@b.fr\",\"roles\":[\"dpo\"]}|422|name",
                "{\"name\":\"n\",\"password\":\"short\",\"email\":\"a@b.fr\",\"roles\":[\"dpo\"]}|422|password",
                "{\"name\":\"n\",\"password\":\"Long-enough-1\",\"email\":\"ab.fr\",\"roles\":[\"dpo\"]}|422|email",
                "{\"name\":\"n\",\"password\":\"Long-enough-1\",\"email\":\"a@b.fr\",\"roles\":[\"DPO\"]}|422|roles[0]"
            })
    void namesTheFieldThatIsWrong(String body, int status, String field) throws Exception {
        users(body, null)
                .andExpect(status().is(status))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.errors[0].field").value(field));
    }

    @Test
    void speaksTheReadersLanguage() throws Exception {
        http.perform(get("/api/users?limit=201").with(admin()).header("Accept-Language", "fr-FR"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.title").value("Une règle n’est pas respectée"));
    }

    @Test
    void whatIsNotOfferedIsAProblemToo() throws Exception {
        http.perform(get("/api/nothing").with(admin())).andExpect(status().isNotFound());
        http.perform(delete("/api/users").with(admin()))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/breaches/%27%3B--/facts,400",
        "/api/breaches?q=%00,400",
        "/api/tasks?breach=a%00,400",
        "/api/breaches/2026-0001/notices/abc/deliveries,404",
        "/api/breaches/2026-0001/evidence/99999999999999999999,404",
        "/api/audit?limit=x,422"
    })
    void anOddAddressIsAProblemToo(String path, int status) throws Exception {
        http.perform(get(URI.create(path)).with(admin()))
                .andExpect(status().is(status))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void aBodyOfMoreThanAMegabyteIsRefused() throws Exception {
        users("{\"name\":\"" + "x".repeat(BodyBound.MOST) + "\"}", null).andExpect(status().is(413));
    }

    @Test
    void theSameKeyAnswersTheFirstResultAgainAndAnotherBodyIsRefused() throws Exception {
        for (int i = 0; i < 2; i++) {
            users(GOOD.formatted("conventions-once"), "key-1")
                    .andExpect(status().isCreated())
                    .andExpect(header().string("Location", "/api/users/conventions-once"))
                    .andExpect(jsonPath("$.name").value("conventions-once"));
        }
        users(GOOD.formatted("conventions-other"), "key-1").andExpect(status().is(422));
        users(GOOD.formatted("conventions-once"), "key-2").andExpect(status().isConflict());
    }

    private ResultActions users(String body, @Nullable String key) throws Exception {
        var request = post("/api/users")
                .with(admin())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return http.perform(key == null ? request : request.header("Idempotency-Key", key));
    }

    private static RequestPostProcessor admin() {
        return httpBasic("admin", "admin-password-1");
    }
}
