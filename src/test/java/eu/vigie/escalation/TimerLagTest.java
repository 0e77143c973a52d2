package eu.vigie.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;

/** Clocks that ring late turn their own health down, and take no node out of service. */
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
class TimerLagTest extends ClockStory {

    @Test
    void onlyTheGroupOfTheClocksGoesDownWhenATimerIsTooLate() {
        var breach = caseWithEveryDuty();
        await().atMost(Duration.ofSeconds(120)).until(() -> health("/clocks") == 200);
        meddle(breach, "update ACT_RU_JOB set RETRIES_ = 0");
        pass(Duration.ofHours(80));
        assertThat(health("/clocks")).isEqualTo(503);
        assertThat(health("")).as("the house as a whole").isEqualTo(200);
        assertThat(health("/readiness")).isEqualTo(200);
        assertThat(health("/liveness")).isEqualTo(200);
        meddle(breach, "delete from ACT_RU_JOB");
        await().atMost(Duration.ofSeconds(120)).untilAsserted(() -> assertThat(health("/clocks"))
                .as("what was given up is gone, and the rest has rung")
                .isEqualTo(200));
    }

    private int health(String group) {
        return admin.get("/actuator/health" + group).status();
    }
}
