package eu.vigie.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.vigie.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Two nodes on one PostgreSQL, whose clocks differ by a minute: what the one rings the other does not, and one dies. */
class TwoNodesStoryTest extends Emergency {

    private static final Duration QUARTER_OF_A_DAY = Duration.ofHours(6);

    private final String database = TestDatabase.postgresql();

    @TempDir
    Path folder = Path.of("");

    @Test
    void noRungIsDoubledAndTheOtherFollowsADeadLeader() throws IOException {
        try (var one = node("one", Duration.ZERO)) {
            one.awaitReady();
            var admin = admin(one);
            furnish(admin);
            try (var other = node("other", Duration.ofMinutes(1))) {
                other.awaitReady();
                var cases = new ArrayList<String>();
                var due = now().plusSeconds(5).minus(QUARTER_OF_A_DAY);
                for (var caller : new Caller[] {admin, admin(other), admin, admin(other)}) {
                    cases.add(report(caller, due));
                }
                for (var breach : cases) {
                    await().atMost(PATIENCE)
                            .untilAsserted(() -> assertThat(missed(admin, breach, due.plus(QUARTER_OF_A_DAY)))
                                    .isEmpty());
                    rangOnce(breach);
                }

                var last = report(admin, now().minus(QUARTER_OF_A_DAY).plusSeconds(30));
                loseTheTimers();
                whileADeadLeaderHoldsTheRow(() -> {
                    one.kill();
                    var survivor = admin(other);
                    await().atMost(PATIENCE).untilAsserted(() -> {
                        assertThat(rungs(survivor, last))
                                .extracting(rung -> rung.get("percent").asInt())
                                .contains(25);
                        assertThat(missed(survivor, last, now())).isEmpty();
                    });
                    rangOnce(last);
                });
            }
        }
    }

    private HouseOfItsOwn node(String name, Duration ahead) throws IOException {
        return new HouseOfItsOwn(
                folder.resolve(name),
                mailPort(),
                Map.of(
                        HouseWithAnotherClock.SHIFT,
                        ahead.toString(),
                        "VIGIE_NODE",
                        name,
                        "VIGIE_DB_URL",
                        database,
                        "VIGIE_DB_USERNAME",
                        "postgres",
                        "VIGIE_ESCALATION_WATCHEVERY",
                        "PT1S"));
    }

    /** The trail, which no constraint guards, knows of each rung once. */
    private void rangOnce(String breach) {
        var twice = sql().sql("select count(*) from (select subject, details from audit_entry where breach = ?"
                        + " and entry_action = 'rung_rung' group by subject, details having count(*) > 1) twice")
                .param(breach)
                .query(Long.class)
                .single();
        assertThat(twice).isZero();
    }

    private void loseTheTimers() {
        assertThat(sql().sql("delete from ACT_RU_JOB where PROCESS_DEF_KEY_ = 'deadline-clock'")
                        .update())
                .isPositive();
    }

    private JdbcClient sql() {
        return JdbcClient.create(new DriverManagerDataSource(database, "postgres", ""));
    }

    /** A machine that lost its network keeps its locks until the database notices, which may take hours. */
    private void whileADeadLeaderHoldsTheRow(Runnable then) {
        var gone = new SingleConnectionDataSource(database, "postgres", "", true);
        gone.setAutoCommit(false);
        try {
            JdbcClient.create(gone)
                    .sql("select name from watch for update")
                    .query(String.class)
                    .list();
            then.run();
        } finally {
            gone.destroy();
        }
    }
}
