package eu.vigie.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.vigie.bench.BenchCases;
import eu.vigie.bench.BenchDatabase;
import eu.vigie.bench.BenchHouse;
import eu.vigie.bench.Ratio;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How late the first timer of an idle engine rings, beside engines whose job executor is as Camunda ships it. Each timer is
 * created well ahead: a timer that is waited for keeps the engine awake and hides the lag.
 */
@Tag("bench")
class FirstRingTest {

    private static final int TRIES = 20;
    private static final Duration BETWEEN = Duration.ofMillis(5_300);

    /** After as much idleness the default executor looks once a minute. */
    private static final int IDLE_SECONDS = 77;

    private static final int DEFAULT_ENGINES = 5;

    private final Clock clock = Clock.systemUTC();
    private final List<Double> defaults = Collections.synchronizedList(new java.util.ArrayList<>());

    @TempDir
    Path folder = Path.of("");

    @Test
    void anIdleEngineRingsWithinASecond() {
        ClockUtil.reset();
        var engines =
                IntStream.range(0, DEFAULT_ENGINES).mapToObj(this::withDefaults).toList();
        try (var h2 = house(BenchDatabase.H2);
                var postgresql = house(BenchDatabase.POSTGRESQL)) {
            arm(h2);
            arm(postgresql);
            await().atMost(Duration.ofMinutes(4))
                    .pollInterval(Duration.ofSeconds(5))
                    .until(() -> rung(h2) == TRIES && rung(postgresql) == TRIES && defaults.size() == DEFAULT_ENGINES);
            report(h2);
            report(postgresql);
        }
        engines.forEach(ProcessEngine::close);
    }

    private BenchHouse house(BenchDatabase database) {
        return BenchHouse.open(database, folder.resolve(database.name()), clock, "--vigie.engine.timers=true");
    }

    /** Twenty cases whose first rung is due one after the other, with idleness between. */
    private void arm(BenchHouse house) {
        var bulk = BenchCases.in(house, clock.instant().minus(Duration.ofHours(1)));
        bulk.open(0, TRIES);
        var first = clock.instant().plusSeconds(15);
        for (var each = 0; each < TRIES; each++) {
            var anchor = first.plus(BETWEEN.multipliedBy(each)).minus(Duration.ofHours(6));
            bulk.owe(each, 1, "authority", "CNIL", anchor, anchor.plus(Duration.ofHours(24)));
        }
        var transaction = new TransactionTemplate(house.bean(PlatformTransactionManager.class));
        transaction.executeWithoutResult(status -> IntStream.rangeClosed(1, TRIES)
                .forEach(n -> house.bean(DeadlineClocks.class).align(BenchCases.reference(n))));
    }

    /** Only the rungs of the cases made here. */
    private static long rung(BenchHouse house) {
        return house.jdbc()
                .sql("select count(*) from rung where breach > ?")
                .param(BenchCases.reference(0))
                .query(Long.class)
                .single();
    }

    private void report(BenchHouse house) {
        var lags = house.jdbc()
                .sql("select due_at, rung_at from rung where breach > ?")
                .param(BenchCases.reference(0))
                .query((row, number) -> Duration.between(
                                        row.getTimestamp(1).toInstant(),
                                        row.getTimestamp(2).toInstant())
                                .toMillis()
                        / 1000.0)
                .list();
        var inTime = lags.stream().filter(lag -> lag <= 1).count();
        assertThat(lags).hasSize(TRIES);
        Ratio.print(
                "%s, first ring of an idle engine: %d of %d within a second, median %.2f s, longest %.2f s",
                house.database(), inTime, TRIES, Ratio.median(lags), Collections.max(lags));
        Ratio.print(
                "default executor: median %.2f s, longest %.2f s; RATIO %.3f of the median",
                Ratio.median(defaults), Collections.max(defaults), Ratio.median(lags) / Ratio.median(defaults));
    }

    /** Engines that differ only in when their one timer is due, somewhere in the minute between two looks. */
    private ProcessEngine withDefaults(int number) {
        var settings = new StandaloneInMemProcessEngineConfiguration();
        settings.setJdbcUrl("jdbc:h2:mem:defaults" + number);
        settings.setProcessEngineName("defaults" + number);
        settings.setHistoryCleanupEnabled(false);
        settings.setMetricsEnabled(false);
        settings.setJobExecutorActivate(true);
        var due = clock.instant().plusSeconds(IDLE_SECONDS + 11L * number);
        settings.setBeans(Map.of("ring", (JavaDelegate)
                ring -> defaults.add(Duration.between(due, clock.instant()).toMillis() / 1000.0)));
        var engine = settings.buildProcessEngine();
        var diagram = Bpmn.createExecutableProcess("ring")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .intermediateCatchEvent()
                .timerWithDate("${due}")
                .serviceTask()
                .camundaDelegateExpression("${ring}")
                .endEvent()
                .done();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("ring.bpmn", diagram)
                .deploy();
        engine.getRuntimeService().startProcessInstanceByKey("ring", Map.of("due", Date.from(due)));
        return engine;
    }
}
