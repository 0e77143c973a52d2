package eu.vigie.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import eu.vigie.OnPostgresqlToo;
import eu.vigie.process.LostTimers;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Timers that the engine has given up, and bells that fail when they are rung. */
@OnPostgresqlToo
class FailedTimersTest extends ClockStory {

    @Autowired
    private LostTimers lost;

    @AfterEach
    void ringAgain() {
        mend();
    }

    @Test
    void whatTheEngineHasGivenUpTheWatchdogRings() {
        var breach = caseWithEveryDuty();
        meddle(breach, "update ACT_RU_JOB set RETRIES_ = 0");
        assertThat(timers(breach))
                .isNotEmpty()
                .allSatisfy(timer -> assertThat(timer.get("retries").asInt()).isZero());
        pass(Duration.ofHours(80));
        watchdog.watch();
        assertThat(rungsOfTheAuthority(breach)).containsExactly(25, 50, 75, 90, 100);
        nothingRangTwice(breach);
        nothingIsLost(breach);
    }

    /** What comes later the engine rings itself: without a pass of the watchdog. */
    @Test
    void whatTheEngineHasGivenUpIsArmedAgainOnce() {
        var breach = caseWithEveryDuty();
        var clocks = timers(breach).size();
        meddle(breach, "update ACT_RU_JOB set RETRIES_ = 0");
        pass(Duration.ofHours(18).plusSeconds(1));
        watchdog.watch();
        assertThat(lost.armAgain()).isPositive();
        assertThat(lost.armAgain()).as("a second look finds it done").isZero();
        assertThat(timers(breach)).hasSizeLessThanOrEqualTo(clocks).isNotEmpty().allSatisfy(timer -> {
            assertThat(timer.get("retries").asInt()).isPositive();
            assertThat(instant(timer, "dueAt")).isAfter(now());
        });
        passAndRing(breach, Duration.ofHours(18));
        await().atMost(Duration.ofSeconds(120))
                .untilAsserted(() -> assertThat(rungsOfTheAuthority(breach)).containsExactly(25, 50));
        nothingRangTwice(breach);
        nothingIsLost(breach);
    }

    @Test
    void theAlertThatTheEngineHasGivenUpHasItsOldTimeAgain() {
        var breach = caseWithEveryDuty();
        var before = alert(breach);
        assertThat(jdbc.sql("update ACT_RU_JOB set RETRIES_ = 0 where TYPE_ = 'timer'"
                                + " and PROCESS_INSTANCE_ID_ in (select PROC_INST_ID_ from ACT_RU_EXECUTION where BUSINESS_KEY_ = ?)"
                                + " and PROCESS_DEF_KEY_ <> 'deadline-clock'")
                        .param(breach)
                        .update())
                .isPositive();
        pass(Duration.ofMinutes(5));
        lost.armAgain();
        var again = alert(breach);
        assertThat(again.get("retries")).isEqualTo(before.get("retries"));
        assertThat(instant(again, "dueAt"))
                .as("not five minutes later; the engine notes the task some milliseconds beside its timer")
                .isCloseTo(instant(before, "dueAt"), within(1, ChronoUnit.MINUTES));
    }

    private JsonNode alert(String breach) {
        var alerts = items(admin.get("/api/timers?limit=200")).stream()
                .filter(timer -> breach.equals(timer.get("breach").asString()))
                .filter(timer -> timer.get("element").asString().equals("alert-unacknowledged"))
                .toList();
        assertThat(alerts).hasSize(1);
        return alerts.get(0);
    }

    /** The clock goes on and does not spin: it rests a minute before it tries again. */
    @Test
    void aBellThatFailsStopsNoClock() {
        var breach = caseWithEveryDuty();
        var clocks = timers(breach).size();
        sabotage(breach);
        passAndRing(breach, Duration.ofHours(18).plusSeconds(1));
        assertThat(rungs(breach)).isEmpty();
        assertThat(timers(breach))
                .hasSize(clocks)
                .allSatisfy(timer -> assertThat(timer.get("retries").asInt()).isPositive());
        mend();
        watchdog.watch();
        assertThat(rungsOfTheAuthority(breach)).containsExactly(25);
        passAndRing(breach, Duration.ofMinutes(2));
        passAndRing(breach, Duration.ofHours(18));
        await().atMost(Duration.ofSeconds(120))
                .untilAsserted(() -> assertThat(rungsOfTheAuthority(breach)).containsExactly(25, 50));
        nothingRangTwice(breach);
        nothingIsLost(breach);
    }
}
