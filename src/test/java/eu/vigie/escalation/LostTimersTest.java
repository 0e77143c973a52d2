package eu.vigie.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.story.KnownFacts;
import eu.vigie.story.Story;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The engine's table of jobs was emptied by hand: the watchdog rings, says how late, and rings nothing twice. */
class LostTimersTest extends Story {

    @Autowired
    private Watchdog watchdog;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatTheEngineLostIsRungByTheWatchdogAndMarkedLate() {
        var breach = report(intrusion(now(), KnownFacts.intrusion("controller"), DEDICATED));
        var authority = obligations(breach, "authority").get(0).get("id").asLong();
        theOperatorSeesItsTimers(breach);
        loseTheTimers(breach);
        pass(Duration.ofHours(80));
        watchdog.watch();
        watchdog.watch();
        var rungs = rungs(breach, authority);
        assertThat(rungs)
                .extracting(rung -> rung.get("percent").asInt())
                .containsExactlyInAnyOrder(25, 50, 75, 90, 100);
        assertThat(rungs)
                .filteredOn(rung -> rung.get("percent").asInt() == 100)
                .extracting(rung -> rung.get("lateSeconds").asLong())
                .allMatch(late -> late >= 8 * 3600 && late < 8 * 3600 + 60);
        theClocksExplainThemselves(breach);
    }

    private void theOperatorSeesItsTimers(String breach) {
        assertThat(officer.get("/api/timers").status()).isEqualTo(403);
        assertThat(items(admin.get("/api/timers?limit=200")))
                .filteredOn(timer -> timer.get("breach").asString().equals(breach))
                .isNotEmpty()
                .allSatisfy(timer -> assertThat(timer.get("element").asString()).isNotEmpty());
    }

    private void theClocksExplainThemselves(String breach) {
        var clocks = items(officer.get("/api/breaches/" + breach + "/clocks"));
        assertThat(clocks)
                .allSatisfy(clock -> assertThat(clock.get("steps").size()).isGreaterThan(1));
        var supposed = officer.post("/api/breaches/" + breach + "/what-if", Map.of("rules", "OMNIBUS"));
        assertThat(supposed.status()).isEqualTo(200);
        assertThat(supposed.toString()).contains("GDPR-33-1@OMNIBUS");
        assertThat(officer.post("/api/breaches/" + breach + "/what-if", Map.of("rules", "NEXT"))
                        .status())
                .isEqualTo(422);
    }

    private void loseTheTimers(String breach) {
        var lost = jdbc.sql("delete from ACT_RU_JOB where TYPE_ = 'timer' and PROCESS_INSTANCE_ID_ in"
                        + " (select PROC_INST_ID_ from ACT_RU_EXECUTION where BUSINESS_KEY_ = :breach)")
                .param("breach", breach)
                .update();
        assertThat(lost).isPositive();
    }

    private List<JsonNode> rungs(String breach, long obligation) {
        return items(admin.get("/api/breaches/" + breach + "/rungs?limit=200&obligation=" + obligation));
    }
}
