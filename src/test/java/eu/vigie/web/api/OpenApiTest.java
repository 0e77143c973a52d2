package eu.vigie.web.api;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import eu.vigie.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
class OpenApiTest {

    @Autowired
    MockMvc http;

    @Test
    void theContractDescribesItselfToWhoeverIsSignedOn() throws Exception {
        http.perform(get("/api/openapi")).andExpect(status().isUnauthorized());
        http.perform(get("/api/openapi").with(httpBasic("admin", "admin-password-1")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.openapi").exists())
                .andExpect(jsonPath("$.paths['/api/breaches'].post").exists())
                .andExpect(jsonPath("$.paths['/api/breaches'].get.parameters[*].name")
                        .value(hasItems("limit", "cursor", "state", "q")))
                .andExpect(jsonPath("$.paths['/api/breaches'].post.parameters[*].name")
                        .value(hasItem("Idempotency-Key")))
                .andExpect(jsonPath("$.components.schemas.AuthorityAsks.properties.kind.enum")
                        .value(containsInAnyOrder("rfo", "question", "order")));
    }
}
