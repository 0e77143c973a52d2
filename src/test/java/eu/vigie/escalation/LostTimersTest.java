package eu.vigie.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.vigie.OnPostgresqlToo;
import eu.vigie.process.LostTimers;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * The engine's table of jobs was emptied by hand: the watchdog rings, says how late, and rings nothing twice; the timers are
 * armed again, once, and from then on the engine rings.
 */
@OnPostgresqlToo
class LostTimersTest extends ClockStory {

    @Autowired
    private LostTimers lost;

    @Test
    void whatTheEngineLostIsRungByTheWatchdogAndMarkedLate() {
        var breach = caseWithEveryDuty();
        loseTheTimers(breach);
        pass(Duration.ofHours(80));
        watchdog.watch();
        watchdog.watch();
        assertThat(rungsOfTheAuthority(breach)).containsExactly(25, 50, 75, 90, 100);
        assertThat(rungs(breach))
                .extracting(rung -> rung.get("obligation").asLong())
                .as("every duty whose ladder lies behind")
                .containsAll(dutiesOf(breach));
        assertThat(rungs(breach))
                .as("the last rung of 72 hours says how late it is")
                .filteredOn(rung -> rung.get("percent").asInt() == 100)
                .anySatisfy(rung -> assertThat(rung.get("lateSeconds").asLong()).isBetween(8 * 3600L, 8 * 3600L + 60));
        assertThat(sentences(breach))
                .as("the time line says it too, to the minute")
                .filteredOn(text -> text.startsWith("Rang at 100 %: authority"))
                .singleElement()
                .asString()
                .contains("8 h 0 min late");
        nothingRangTwice(breach);
        nothingIsLost(breach);
    }

    @Test
    void theEngineRingsAgainWhatComesLater() {
        lost.armAgain(); // what other tests of this house lost is not counted
        var breach = caseWithEveryDuty();
        var before = places(everyTimer(breach));
        var clocks = timers(breach).size();
        loseTheTimers(breach);
        assertThat(everyTimer(breach)).isEmpty();

        pass(Duration.ofHours(18).plusSeconds(1));
        watchdog.watch();
        assertThat(rungsOfTheAuthority(breach)).containsExactly(25);
        var late = rungs(breach).size();
        armAgain(breach, before.size());
        assertThat(timers(breach))
                .as("the operator sees them again, none of them due: what was missed has rung")
                .hasSizeLessThanOrEqualTo(clocks)
                .isNotEmpty()
                .allSatisfy(timer -> assertThat(instant(timer, "dueAt")).isAfter(now()));
        assertThat(rungs(breach)).hasSize(late);

        for (var step : List.of(18, 18, 11, 8)) passAndRing(breach, Duration.ofHours(step));
        await().atMost(Duration.ofSeconds(120)).untilAsserted(() -> assertThat(rungsOfTheAuthority(breach))
                .as("without a pass of the watchdog")
                .containsExactly(25, 50, 75, 90, 100));
        nothingRangTwice(breach);
        nothingIsLost(breach);
    }

    @Test
    void theAlertHasItsOldTimeAndRingsOnce() {
        var breach = caseWithEveryDuty();
        var before = alertOf(breach);
        assertThat(before).hasSize(1);
        loseTheTimers(breach);
        pass(Duration.ofMinutes(5));
        lost.armAgain();
        assertThat(alertOf(breach)).singleElement().satisfies(timer -> assertThat(
                        Duration.between(instant(before.get(0), "dueAt"), instant(timer, "dueAt"))
                                .abs())
                .isLessThan(Duration.ofSeconds(2)));

        pass(Duration.ofHours(2));
        await().atMost(Duration.ofSeconds(120)).until(() -> alertOf(breach).isEmpty());
        lost.armAgain();
        assertThat(alertOf(breach)).as("it has rung and is not lost").isEmpty();
        assertThat(trail(breach, "seniors_alerted")).isEqualTo(2);
    }

    @Test
    void aSecondNodeFindsItDone() {
        var breach = caseWithEveryDuty();
        var before = places(timers(breach));
        loseTheTimers(breach);
        Stream.of(1, 2, 3, 4).parallel().forEach(node -> lost.armAgain());
        assertThat(places(timers(breach))).containsExactlyInAnyOrderElementsOf(before);
        assertThat(alertOf(breach)).hasSize(1);
        assertThat(trail(breach, "timers_armed_again")).isOne();
    }

    private List<String> sentences(String breach) {
        return items(admin.get("/api/breaches/" + breach + "/timeline?limit=200")).stream()
                .map(entry -> entry.get("text").asString())
                .toList();
    }

    /** The trail says so once, however often anybody looks. */
    private void armAgain(String breach, int most) {
        assertThat(lost.armAgain()).isPositive().isLessThanOrEqualTo(most);
        assertThat(lost.armAgain()).isZero();
        assertThat(trail(breach, "timers_armed_again")).isOne();
    }

    private Collection<Long> dutiesOf(String breach) {
        return items(admin.get("/api/breaches/" + breach + "/ladder?limit=200")).stream()
                .filter(planned -> !instant(planned, "at").isAfter(now()))
                .map(planned -> planned.get("obligation").asLong())
                .toList();
    }

    private List<JsonNode> everyTimer(String breach) {
        return items(admin.get("/api/timers?limit=200")).stream()
                .filter(timer -> breach.equals(timer.get("breach").asString()))
                .toList();
    }

    private List<JsonNode> alertOf(String breach) {
        return everyTimer(breach).stream()
                .filter(timer -> timer.get("element").asString().equals("alert-unacknowledged"))
                .toList();
    }

    private static List<String> places(List<JsonNode> timers) {
        return timers.stream()
                .map(timer -> timer.get("element").asString() + " "
                        + timer.get("dueAt").asString() + " "
                        + timer.get("process").asString())
                .toList();
    }

    private int trail(String breach, String action) {
        return jdbc.sql("select count(*) from audit_entry where breach = ? and entry_action = ?")
                .params(breach, action)
                .query(Integer.class)
                .single();
    }

    private void loseTheTimers(String breach) {
        var gone = jdbc.sql("delete from ACT_RU_JOB where PROCESS_INSTANCE_ID_ in"
                        + " (select PROC_INST_ID_ from ACT_RU_EXECUTION where BUSINESS_KEY_ = :breach)")
                .param("breach", breach)
                .update();
        assertThat(gone).isPositive();
    }
}
