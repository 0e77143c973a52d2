package eu.vigie.overview;

import eu.vigie.MovableClock;
import eu.vigie.bench.BenchCases;
import eu.vigie.bench.BenchDatabase;
import eu.vigie.bench.BenchHouse;
import eu.vigie.bench.Ratio;
import eu.vigie.bench.Reader;
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
 * How long people wait for the pages about all cases and for one case: with 1,000 cases and steps that wait, with 100,000, and
 * with as many entries of the trail and letters beside them as a few minutes of insertion give, 5 million at most. Each figure is
 * set against 1,000 and against an empty page of the same application. {@code bench.cases}, {@code bench.history},
 * {@code bench.minutes} (of insertion) and {@code bench.times} (readings of a page) make it smaller.
 */
@Tag("bench")
class ManyCasesTest {

    private static final int FEW = 1_000;
    private static final int MANY = Integer.getInteger("bench.cases", 100_000);
    private static final int MOST_HISTORY = Integer.getInteger("bench.history", 5_000_000);
    private static final Duration PATIENCE = Duration.ofMinutes(Integer.getInteger("bench.minutes", 6));
    private static final int TIMES = Integer.getInteger("bench.times", 60);
    private static final int AT_A_TIME = 100_000;

    /** A house that has just started would make all that is measured later look quick. */
    private static final int WARM_UP = 3;

    private static final Map<String, String> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put("empty page", "/blank-forms");
        PAGES.put("home", "/");
        PAGES.put("list by limit", "/breaches?sort=due");
        PAGES.put("list by number", "/breaches?sort=reference");
        PAGES.put("list by people, filtered", "/breaches?state=reported&role=controller&within=week&sort=persons");
        PAGES.put("board", "/board");
        PAGES.put("tasks", "/tasks");
        PAGES.put("case", "/breaches/" + BenchCases.reference(50));
        PAGES.put("time line", "/breaches/" + BenchCases.reference(50) + "/timeline");
        PAGES.put("register", "/register");
    }

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-24T10:00:00Z"));

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @EnumSource
    void nobodyWaitsLongerBecauseThereIsMore(BenchDatabase database) {
        try (var house = BenchHouse.open(database, folder, clock)) {
            // H2 gives the last answer again while no row has changed; in a house at work one always has.
            if (database == BenchDatabase.H2)
                house.jdbc().sql("set optimize_reuse_results 0").update();
            var bulk = BenchCases.in(house, clock.instant().minus(Duration.ofHours(1)));
            var reader = new Reader(house);
            fill(bulk, 0, FEW);
            for (var round = 0; round < WARM_UP; round++) measure(house, reader);
            var few = measure(house, reader);
            report(database + ", " + FEW + " cases", few, few);
            fill(bulk, FEW, MANY - FEW);
            report(database + ", " + MANY + " cases", few, measure(house, reader));
            var history = history(bulk);
            report(database + ", " + MANY + " cases, " + history + " entries and letters", few, measure(house, reader));
        }
    }

    /** Half of them owe an authority within hours of each other, all of them their customers; some are late. */
    private void fill(BenchCases bulk, int from, int count) {
        var anchor = clock.instant().minus(Duration.ofHours(30));
        bulk.open(from, count);
        bulk.tasks(from, count);
        bulk.owe(from, count / 2, "authority", "CNIL", anchor, anchor.plus(Duration.ofHours(72)));
        bulk.owe(from, count, "customers", "customer-1", anchor, anchor.plus(Duration.ofHours(24)));
        bulk.owe(from, count, "customers", "customer-2", anchor, anchor.plus(Duration.ofHours(24)));
    }

    private static int history(BenchCases bulk) {
        var start = System.nanoTime();
        var entries = 0;
        while (entries < MOST_HISTORY && System.nanoTime() - start < PATIENCE.toNanos()) {
            bulk.history(entries, AT_A_TIME, MANY);
            entries += AT_A_TIME;
        }
        return entries;
    }

    /** The best of three rounds: after an insertion a database tidies up for a while. */
    private static Map<String, Double> measure(BenchHouse house, Reader reader) {
        if (house.database() == BenchDatabase.POSTGRESQL)
            house.jdbc().sql("analyze").update();
        var millis = new LinkedHashMap<String, Double>();
        for (var round = 0; round < 3; round++) {
            PAGES.forEach((name, path) -> millis.merge(name, Ratio.slowest(TIMES, () -> reader.get(path)), Math::min));
        }
        return millis;
    }

    private static void report(String what, Map<String, Double> few, Map<String, Double> now) {
        double empty = now.getOrDefault("empty page", Double.NaN);
        now.forEach((name, is) -> {
            double was = few.getOrDefault(name, Double.NaN);
            Ratio.print(
                    "%s: %s p95 %.1f ms, RATIO to %d %.2f, to an empty page %.2f",
                    what, name, is, FEW, is / was, is / empty);
        });
    }
}
