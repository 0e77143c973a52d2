package eu.vigie.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.vigie.story.KnownFacts;
import eu.vigie.story.Story;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A case whose clocks run while something goes wrong with them. */
abstract class ClockStory extends Story {

    /** The timers of a case's clocks. */
    private static final String CLOCKS = " where TYPE_ = 'timer' and PROCESS_DEF_KEY_ = 'deadline-clock'"
            + " and PROCESS_INSTANCE_ID_ in (select PROC_INST_ID_ from ACT_RU_EXECUTION where BUSINESS_KEY_ = :breach)";

    @Autowired
    protected Watchdog watchdog;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected PlatformTransactionManager transactions;

    @Autowired
    private DataSource database;

    /** Of a customer towards whom we are controller and processor: every kind of duty is open. */
    protected String caseWithEveryDuty() {
        return report(intrusion(now(), KnownFacts.intrusion("controller_and_processor"), DEDICATED));
    }

    /** Passes time in steps, as it passes: the engine has rung whatever became due before the next one begins. */
    protected void passAndRing(String breach, Duration time) {
        pass(time);
        theEngineHasRung(breach);
    }

    protected void theEngineHasRung(String breach) {
        await().atMost(Duration.ofSeconds(120)).untilAsserted(() -> assertThat(timers(breach))
                .allSatisfy(timer -> assertThat(timer.get("dueAt").asString()).isGreaterThan(now().toString())));
    }

    protected List<JsonNode> timers(String breach) {
        return items(admin.get("/api/timers?limit=200")).stream()
                .filter(timer -> timer.get("process").asString().equals("deadline-clock"))
                .filter(timer -> breach.equals(timer.get("breach").asString()))
                .toList();
    }

    /** Changes the timers of the case's clocks by hand, as no one should. */
    protected void meddle(String breach, String statement) {
        assertThat(jdbc.sql(statement + CLOCKS).param("breach", breach).update())
                .isPositive();
    }

    /** From here on the table refuses every rung of the case, of which none may have rung. */
    protected void sabotage(String breach) {
        alterRung("add constraint sabotage check (breach <> '" + breach + "')");
    }

    protected void mend() {
        alterRung("drop constraint if exists sabotage");
    }

    /**
     * In no hurry: who waits for a whole table on PostgreSQL makes all others wait behind, also one who reads it a second time
     * and must read it before they let go of it. A rung that has rung already stays: waiting changes nothing.
     */
    private void alterRung(String how) {
        await().atMost(Duration.ofSeconds(120))
                .ignoreExceptionsMatching(refused -> !(refused instanceof DataIntegrityViolationException))
                .until(() -> {
                    new TransactionTemplate(transactions).executeWithoutResult(status -> {
                        if (onPostgresql())
                            jdbc.sql("set local lock_timeout = '300ms'").update();
                        jdbc.sql("alter table rung " + how).update();
                    });
                    return true;
                });
    }

    private boolean onPostgresql() {
        try (var connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    protected List<JsonNode> rungs(String breach) {
        return items(admin.get("/api/breaches/" + breach + "/rungs?limit=200"));
    }

    protected List<Integer> rungsOfTheAuthority(String breach) {
        var authority = obligations(breach, "authority").get(0).get("id").asLong();
        return rungs(breach).stream()
                .filter(rung -> rung.get("obligation").asLong() == authority)
                .map(rung -> rung.get("percent").asInt())
                .sorted()
                .toList();
    }

    /** Each rung rang once: the trail, which no constraint guards, knows of as many as the table. */
    protected void nothingRangTwice(String breach) {
        var told = jdbc.sql("select count(*) from audit_entry where breach = ? and entry_action = 'rung_rung'")
                .param(breach)
                .query(Integer.class)
                .single();
        assertThat(rungs(breach)).hasSize(told);
    }

    /** No rung of the ladder whose time has come is left, of whatever duty; and each that was late says so. */
    protected void nothingIsLost(String breach) {
        assertThat(items(admin.get("/api/breaches/" + breach + "/ladder?limit=200")))
                .filteredOn(planned -> !instant(planned, "at").isAfter(now()))
                .isNotEmpty()
                .allSatisfy(planned -> assertThat(planned.get("rungAt").isNull())
                        .as(planned.toString())
                        .isFalse());
        assertThat(rungs(breach))
                .allSatisfy(rung -> assertThat(rung.get("lateSeconds").asLong())
                        .isEqualTo(Math.max(
                                0,
                                Duration.between(instant(rung, "dueAt"), instant(rung, "rungAt"))
                                        .toSeconds())));
    }

    protected Map<Long, String> dueDates(String breach) {
        return obligations(breach).stream()
                .collect(Collectors.toMap(row -> row.get("id").asLong(), row -> String.valueOf(row.get("dueAt"))));
    }

    protected Instant in(Duration time) {
        return now().plus(time);
    }
}
