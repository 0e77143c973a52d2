package eu.vigie.process;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.HouseTest;
import eu.vigie.OnPostgresqlToo;
import java.time.Duration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Settings that were measured. Whoever changes one measures again: {@code mvn -Pbench verify}. */
@HouseTest
@OnPostgresqlToo
class EngineSettingsTest {

    /** No delegate talks to anything but the database, and none was seen to take a minute. */
    private static final Duration LONGEST_DELEGATE = Duration.ofMinutes(1);

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Autowired
    private DefaultJobExecutor executor;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void anIdleEngineLooksTwiceASecond() {
        assertThat(executor.getWaitTimeInMillis()).isEqualTo(200);
        assertThat(executor.getMaxWait()).isEqualTo(500);
    }

    @Test
    void whatIsAcquiredFindsRoomInTheQueue() {
        assertThat(executor.getQueueSize()).isGreaterThanOrEqualTo(4 * executor.getMaxJobsPerAcquisition());
    }

    @Test
    void nobodyTakesAJobOverWhileItIsDone() {
        assertThat(Duration.ofMillis(executor.getLockTimeInMillis())).isGreaterThan(LONGEST_DELEGATE);
    }

    @Test
    void statementsGoInBatchesAndHistoryKeepsSteps() {
        assertThat(engine.isJdbcBatchProcessing()).isTrue();
        assertThat(engine.getHistoryLevel()).isEqualTo(HistoryLevel.HISTORY_LEVEL_ACTIVITY);
    }

    @Test
    void whatIsLatestRingsFirstAndAnIndexFindsIt() {
        assertThat(engine.isJobExecutorAcquireByDueDate()).isTrue();
        assertThat(engine.isEnsureJobDueDateNotNull()).isTrue();
        var indexed = engine.getDatabaseType().equals("h2")
                ? "select count(*) from information_schema.indexes where lower(index_name) = 'act_ru_job_due'"
                : "select count(*) from pg_indexes where indexname = 'act_ru_job_due'";
        assertThat(jdbc.sql(indexed).query(Long.class).single()).isOne();
    }

    @Test
    void theEngineNeverChangesTheSchemaNorForgetsOfItself() {
        assertThat(engine.getDatabaseSchemaUpdate()).isEqualTo("false");
        assertThat(engine.isHistoryCleanupEnabled()).isFalse();
    }
}
