package eu.vigie.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.vigie.OnPostgresqlToo;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Timers that the engine has given up, and bells that fail when they are rung. */
@OnPostgresqlToo
class FailedTimersTest extends ClockStory {

    @AfterEach
    void mend() {
        jdbc.sql("alter table rung drop constraint if exists sabotage").update();
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

    /** The clock goes on and does not spin: it rests a minute before it tries again. */
    @Test
    void aBellThatFailsStopsNoClock() {
        var breach = caseWithEveryDuty();
        var clocks = timers(breach).size();
        jdbc.sql("alter table rung add constraint sabotage check (breach <> '" + breach + "')")
                .update();
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
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(rungsOfTheAuthority(breach)).containsExactly(25, 50));
        nothingRangTwice(breach);
        nothingIsLost(breach);
    }
}
