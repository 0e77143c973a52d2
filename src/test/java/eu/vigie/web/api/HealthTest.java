package eu.vigie.web.api;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import eu.vigie.HouseTest;
import eu.vigie.actor.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
class HealthTest {

    private static final String METRICS = "/actuator/prometheus";

    @Autowired
    MockMvc http;

    @ParameterizedTest
    @ValueSource(strings = {"liveness", "readiness"})
    void whoeverWatchesMayAskWhetherItLives(String probe) throws Exception {
        http.perform(get("/actuator/health/" + probe)).andExpect(status().isOk());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vigie_timer_lag_seconds",
                "vigie_deliveries_total{state=\"accepted\"}",
                "vigie_deliveries_total{state=\"permanent_failure\"}",
                "vigie_obligations{state=\"undecided\"}",
                "vigie_obligations{state=\"withdrawn\"}",
                "vigie_oldest_undelivered_seconds"
            })
    void anOperatorReadsTheMetrics(String metric) throws Exception {
        http.perform(get(METRICS).with(user("operator").roles("OPERATOR")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("\n" + metric + " ")));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"OPERATOR", "ADMIN"})
    void nobodyElseDoes(Role role) throws Exception {
        http.perform(get(METRICS).with(user("somebody").roles(role.name()))).andExpect(status().isForbidden());
    }

    @Test
    void norAStranger() throws Exception {
        http.perform(get(METRICS)).andExpect(status().isUnauthorized());
    }
}
