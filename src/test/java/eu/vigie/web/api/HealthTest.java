package eu.vigie.web.api;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import eu.vigie.HouseTest;
import eu.vigie.actor.Role;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
class HealthTest {

    private static final String METRICS = "/actuator/prometheus";

    @Autowired
    MockMvc http;

    @Autowired
    JdbcClient database;

    @ParameterizedTest
    @ValueSource(strings = {"liveness", "readiness"})
    void whoeverWatchesMayAskWhetherItLives(String probe) throws Exception {
        http.perform(get("/actuator/health/" + probe)).andExpect(status().isOk());
    }

    /** A chat gateway that is off must not cost the node that officers work on. */
    @ParameterizedTest
    @CsvSource({"false, UP, 200, 0.0", "true, DEGRADED, 503, 1.0"})
    void aMachineThatTakesNothingDegradesItsGroupAlone(boolean paused, String group, int answer, String counted)
            throws Exception {
        database.sql(
                        "insert into subscription (name, about, url, salt, digest, closed, created_at, failures, paused_at)"
                                + " values ('deaf-chat', 'chat', 'https://chat.example.com', 's', 'd', false, current_timestamp, 0,"
                                + (paused ? " current_timestamp)" : " null)"))
                .update();
        try {
            http.perform(get("/actuator/health/machines"))
                    .andExpect(status().is(answer))
                    .andExpect(jsonPath("$.status").value(group));
            http.perform(get(METRICS).with(user("operator").roles("OPERATOR")))
                    .andExpect(content().string(containsString("\nvigie_subscriptions_paused " + counted)));
            for (String whole : List.of("/actuator/health", "/actuator/health/readiness")) {
                http.perform(get(whole))
                        .andExpect(status().isOk())
                        .andExpect(jsonPath("$.status").value("UP"));
            }
        } finally {
            database.sql("delete from subscription where name = 'deaf-chat'").update();
        }
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
