package eu.vigie.web.api;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import eu.vigie.HouseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@HouseTest
class RotaApiTest {

    private static final MediaType CSV = new MediaType("text", "csv");

    @Autowired
    MockMvc http;

    /** The house is shared: nobody stays on call. */
    @AfterEach
    void nobodyOnCall() throws Exception {
        json("{\"items\":[]}").andExpect(status().isOk());
    }

    @Test
    void isWrittenAsJsonAndReadAsBoth() throws Exception {
        user("rota-dpo", "dpo");
        json("""
                {"items":[{"role":"dpo","user":"rota-dpo","from":"2026-11-24T08:00:00+01:00","to":"2026-12-01T08:00:00+01:00"}]}""").andExpect(status().isOk()).andExpect(jsonPath("$.rows").value(1));
        http.perform(get("/api/rota").with(admin()))
                .andExpect(jsonPath("$.items[0].user").value("rota-dpo"))
                .andExpect(jsonPath("$.items[0].from").value("2026-11-24T07:00:00Z"))
                .andExpect(jsonPath("$.next").isEmpty());
        http.perform(get("/api/rota").with(admin()).accept(CSV))
                .andExpect(content().contentTypeCompatibleWith(CSV))
                .andExpect(content()
                        .string(is("role,user,from,to\r\ndpo,rota-dpo,2026-11-24T07:00:00Z,2026-12-01T07:00:00Z\r\n")));
    }

    @Test
    void isWrittenAsAFile() throws Exception {
        user("rota-legal", "legal");
        csv("role,user,from,to\nlegal,rota-legal,2026-11-24T08:00:00Z,2026-12-01T08:00:00Z\n")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.rows").value(1));
        csv("role,user,from,to\nlegal,nobody,2026-11-24T08:00:00Z,2026-12-01T08:00:00Z\n")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value("lines[2].user"))
                .andExpect(jsonPath("$.errors[0].message").value(startsWith("There is no user nobody")));
    }

    @Test
    void aFieldOrAnInstantThatIsWrongIsNamed() throws Exception {
        json("{\"items\":[{\"rol\":\"dpo\"}]}").andExpect(status().isBadRequest());
        json("{\"items\":[{\"role\":\"dpo\",\"user\":\"admin\",\"from\":\"2026-11-24T08:00:00\"}]}")
                .andExpect(status().isBadRequest());
        json("{\"items\":[{\"role\":\"dpo\"}]}")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value("items[0].user"));
        json("{}").andExpect(status().is(422));
    }

    @Test
    void isAnAdministratorsAndTheCallsOfTheGatewayAreAnOperators() throws Exception {
        user("rota-officer", "privacy_officer");
        var officer = httpBasic("rota-officer", "Long-enough-1");
        http.perform(get("/api/rota").with(officer)).andExpect(status().isForbidden());
        http.perform(put("/api/rota").with(officer).contentType(CSV).content("role,user,from,to\n"))
                .andExpect(status().isForbidden());
        http.perform(get("/api/webhooks").with(officer)).andExpect(status().isForbidden());
        http.perform(get("/api/webhooks").with(admin())).andExpect(status().isOk());
    }

    private ResultActions json(String body) throws Exception {
        return http.perform(put("/api/rota")
                .with(admin())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private ResultActions csv(String body) throws Exception {
        return http.perform(put("/api/rota").with(admin()).contentType(CSV).content(body));
    }

    private void user(String name, String role) throws Exception {
        http.perform(post("/api/users")
                        .with(admin())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                        {"name":"%s","password":"Long-enough-1","email":"a@host.example.com","locale":"en","roles":["%s"]}""".formatted(name, role)))
                .andExpect(status().isCreated());
    }

    private static RequestPostProcessor admin() {
        return httpBasic("admin", "admin-password-1");
    }
}
