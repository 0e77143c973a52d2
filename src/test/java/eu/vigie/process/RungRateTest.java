package eu.vigie.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.vigie.MovableClock;
import eu.vigie.bench.BenchCases;
import eu.vigie.bench.BenchDatabase;
import eu.vigie.bench.BenchHouse;
import eu.vigie.bench.Ratio;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Rungs that are due in the same second, against as many timers of the same engine behind which nothing happens. */
@Tag("bench")
class RungRateTest {

    /** Fewer where the machine is slow: what counts is the ratio. */
    private static final int RUNGS = Integer.getInteger("bench.rungs", 2_000);

    private static final List<String> DUTIES = List.of("authority", "persons", "customers", "controllers");

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-24T10:00:00Z"));
    private int cases;

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @EnumSource
    void aHouseRingsNearlyAsFastAsABareEngineFires(BenchDatabase database) {
        try (var house = BenchHouse.open(database, folder, clock)) {
            var bulk = BenchCases.in(house, clock.instant().minus(Duration.ofHours(1)));
            deployEmptyTimers(house);
            empty(house, RUNGS / 4);
            ring(house, bulk, RUNGS / 4, 1);
            Ratio.of(
                    database + ", a case for each of " + RUNGS + " duties",
                    "rungs/s",
                    () -> empty(house, RUNGS),
                    () -> ring(house, bulk, RUNGS, 1));
            Ratio.of(
                    database + ", ten duties in each case",
                    "rungs/s",
                    () -> empty(house, RUNGS),
                    () -> ring(house, bulk, RUNGS / 10, 10));
        }
    }

    private static void deployEmptyTimers(BenchHouse house) {
        var diagram = Bpmn.createExecutableProcess("empty")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .intermediateCatchEvent()
                .timerWithDate("${at}")
                .endEvent()
                .done();
        house.bean(RepositoryService.class)
                .createDeployment()
                .addModelInstance("empty.bpmn", diagram)
                .deploy();
    }

    /** Timers per second of a bare engine: they fire, and that is all. */
    private double empty(BenchHouse house, int timers) {
        var at = Date.from(soon());
        inParts(house, timers, n -> house.bean(RuntimeService.class)
                .startProcessInstanceByKey("empty", Map.of("at", at)));
        return timers / secondsToFire(house);
    }

    /** Rungs per second, each with its row and its entry on the trail, the letters on the ledger and the next rung armed. */
    private double ring(BenchHouse house, BenchCases bulk, int count, int duties) {
        var first = cases;
        cases += count;
        var anchor = soon().minus(Duration.ofHours(6));
        bulk.open(first, count);
        for (var duty = 0; duty < duties; duty++) {
            var kind = DUTIES.get(duty % DUTIES.size());
            bulk.owe(first, count, kind, "recipient-" + duty, anchor, anchor.plus(Duration.ofHours(24)));
        }
        var clocks = house.bean(DeadlineClocks.class);
        inParts(house, count, n -> clocks.align(BenchCases.reference(first + n)));
        var before = rungs(house);
        var seconds = secondsToFire(house);
        assertThat(rungs(house) - before).isEqualTo((long) count * duties);
        return count * duties / seconds;
    }

    private Instant soon() {
        return clock.instant().plusSeconds(120);
    }

    private static void inParts(BenchHouse house, int count, java.util.function.IntConsumer each) {
        var transaction = new TransactionTemplate(house.bean(PlatformTransactionManager.class));
        for (var from = 0; from < count; from += 50) {
            var part = IntStream.rangeClosed(from + 1, Math.min(from + 50, count));
            transaction.executeWithoutResult(status -> part.forEach(each));
        }
    }

    private double secondsToFire(BenchHouse house) {
        clock.advance(Duration.ofSeconds(121));
        var executor = house.bean(JobExecutor.class);
        var start = System.nanoTime();
        executor.start();
        await().atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> due(house) == 0);
        var seconds = (System.nanoTime() - start) / 1e9;
        executor.shutdown();
        return seconds;
    }

    private long due(BenchHouse house) {
        return house.bean(ManagementService.class)
                .createJobQuery()
                .timers()
                .duedateLowerThan(Date.from(clock.instant()))
                .count();
    }

    private static long rungs(BenchHouse house) {
        return house.jdbc().sql("select count(*) from rung").query(Long.class).single();
    }
}
