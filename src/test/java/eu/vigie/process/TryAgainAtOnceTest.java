package eu.vigie.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A job of a real engine that fails, and when it is due again. */
class TryAgainAtOnceTest {

    private ProcessEngine engine;
    private RuntimeException trouble = new IllegalStateException("wrong");
    private Date due;

    @BeforeEach
    void aJobThatFails() {
        var settings = new StandaloneInMemProcessEngineConfiguration();
        settings.setJdbcUrl("jdbc:h2:mem:failing");
        settings.setProcessEngineName("failing");
        settings.setFailedJobCommandFactory(new TryAgainAtOnce());
        settings.setFailedJobRetryTimeCycle("R10/PT1M");
        settings.setEnsureJobDueDateNotNull(true);
        settings.setBeans(Map.of("fail", (JavaDelegate) step -> {
            throw trouble;
        }));
        engine = settings.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "fail.bpmn",
                        Bpmn.createExecutableProcess("fail")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .serviceTask()
                                .camundaAsyncBefore()
                                .camundaDelegateExpression("${fail}")
                                .endEvent()
                                .done())
                .deploy();
        engine.getRuntimeService().startProcessInstanceByKey("fail");
        due = job().getDuedate();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void whatLostARaceIsDueAtOnceHoweverOften() {
        trouble = new OptimisticLockingException("lost");
        int tries = job().getRetries();
        for (int time = 0; time < 20; time++) fail();
        assertThat(job().getDuedate()).isEqualTo(due);
        assertThat(job().getRetries()).isEqualTo(tries);
    }

    /** It may be a fault: ten tries, the first five of them without a pause. */
    @Test
    void aTreeWithAHoleIsTriedAtOnceAndCounted() {
        var hole = new NullPointerException("getExecutions() is null");
        hole.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("org.camunda.bpm.engine.impl.pvm.runtime.PvmExecutionImpl", "hasChildren", null, 1)
        });
        trouble = new IllegalStateException(hole);
        for (int left = 9; left >= 5; left--) {
            fail();
            assertThat(job().getDuedate()).isEqualTo(due);
            assertThat(job().getRetries()).isEqualTo(left);
        }
        fail();
        assertThat(job().getDuedate()).isAfterOrEqualTo(aMinuteLater());
        for (int left = 3; left >= 0; left--) fail();
        assertThat(job().getRetries()).isZero();
    }

    @Test
    void anyOtherTroubleWaitsAMinute() {
        fail();
        assertThat(job().getDuedate()).isAfterOrEqualTo(aMinuteLater());
        assertThat(job().getRetries()).isEqualTo(9);
    }

    private Instant aMinuteLater() {
        return due.toInstant().plusSeconds(60);
    }

    private Job job() {
        return engine.getManagementService().createJobQuery().singleResult();
    }

    private void fail() {
        var management = engine.getManagementService();
        assertThatThrownBy(() -> management.executeJob(job().getId())).isNotNull();
    }
}
