package eu.vigie.escalation;

import eu.vigie.MovableClock;
import eu.vigie.bench.BenchCases;
import eu.vigie.bench.BenchDatabase;
import eu.vigie.bench.BenchHouse;
import eu.vigie.bench.Ratio;
import eu.vigie.bench.Reader;
import eu.vigie.process.LostTimers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What people and the watchdog wait for with 1,000 open duties, with 100,000, and with as many closed ones beside them as a
 * minute of insertion gives, a million at most.
 */
@Tag("bench")
class ManyDutiesTest {

    private static final int DUTIES = 10;
    private static final int MILLION = 1_000_000;
    private static final String COUNTING = "counting query";
    private static final String WATCHDOG = "watchdog";
    private static final String LOST = "lost timers";

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-24T10:00:00Z"));
    private int cases;
    private int unheard;

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @EnumSource
    void nobodyWaitsLongerBecauseThereIsMore(BenchDatabase database) {
        try (var house = BenchHouse.open(database, folder, clock)) {
            var bulk = BenchCases.in(house, clock.instant().minus(Duration.ofHours(1)));
            var reader = new Reader(house);
            open(bulk, 100);
            measure(house, reader); // warm-up
            var few = measure(house, reader);
            open(bulk, 9_900);
            var many = measure(house, reader);
            report(database + ", 1,000 to 100,000 open duties", few, many);
            var closed = close(bulk);
            report(database + ", beside " + closed + " settled duties", many, measure(house, reader));
        }
    }

    private void open(BenchCases bulk, int count) {
        bulk.open(cases, count);
        var anchor = clock.instant().minus(Duration.ofHours(7));
        for (var duty = 0; duty < DUTIES; duty++) {
            bulk.owe(cases, count, "customers", "customer-" + duty, anchor, anchor.plus(Duration.ofHours(24)));
        }
        bulk.climbed(anchor.plus(Duration.ofHours(6)));
        bulk.timers(cases * DUTIES, count * DUTIES, anchor.plus(Duration.ofHours(12)));
        cases += count;
    }

    private int close(BenchCases bulk) {
        var settled = 0;
        var start = System.nanoTime();
        while (settled < MILLION && System.nanoTime() - start < 60e9) {
            bulk.closed(cases, 5_000, DUTIES);
            cases += 5_000;
            settled += 5_000 * DUTIES;
        }
        return settled;
    }

    private Map<String, Double> measure(BenchHouse house, Reader reader) {
        var watchdog = house.bean(Watchdog.class);
        var start = System.nanoTime();
        watchdog.watch();
        Ratio.print("%s: first pass over everything %.0f ms", house.database(), (System.nanoTime() - start) / 1e6);
        if (house.database() == BenchDatabase.POSTGRESQL)
            house.jdbc().sql("analyze").update();
        var millis = new LinkedHashMap<String, Double>();
        for (var round = 0; round < 3; round++) {
            costs(house, reader).forEach((name, cost) -> millis.merge(name, cost, Math::min));
        }
        return millis;
    }

    /** Asked three times, far apart, and the best counts: after an insertion a database tidies up for a while. */
    private Map<String, Double> costs(BenchHouse house, Reader reader) {
        var watchdog = house.bean(Watchdog.class);
        var lost = house.bean(LostTimers.class);
        var millis = new LinkedHashMap<String, Double>();
        millis.put(COUNTING, Ratio.millis(9, () -> count(house)));
        millis.put(WATCHDOG, Ratio.millis(9, watchdog::watch));
        millis.put(LOST, Ratio.millis(9, lost::armAgain));
        millis.put("obligations of a case", get(reader, "/api/breaches/" + BenchCases.reference(50) + "/obligations"));
        millis.put("home", get(reader, "/"));
        millis.put("timers", get(reader, "/api/timers?limit=50"));
        millis.put("list", get(reader, "/api/breaches?limit=50"));
        millis.put("list page", get(reader, "/breaches"));
        millis.put("case page", get(reader, "/breaches/" + BenchCases.reference(50)));
        millis.put("tasks", get(reader, "/api/tasks?limit=50"));
        return millis;
    }

    /** What anybody would have to read who compares duties with rungs. */
    private void count(BenchHouse house) {
        house.jdbc()
                .sql("select count(*) from obligation where open_limit_at is not null and id > ?")
                .param(--unheard) // H2 remembers an answer it has given
                .query(Long.class)
                .single();
    }

    private static double get(Reader reader, String path) {
        return Ratio.millis(40, () -> reader.get(path));
    }

    private static void report(String what, Map<String, Double> before, Map<String, Double> after) {
        before.forEach((name, was) -> {
            var is = after.getOrDefault(name, Double.NaN);
            Ratio.print("%s: %s %.1f ms, then %.1f ms, RATIO %.2f", what, name, was, is, is / was);
        });
        var counting = after.getOrDefault(COUNTING, Double.NaN);
        var pass = after.getOrDefault(WATCHDOG, Double.NaN) + after.getOrDefault(LOST, Double.NaN);
        Ratio.print("%s: watchdog and lost timers / counting RATIO %.2f", what, pass / counting);
    }
}
