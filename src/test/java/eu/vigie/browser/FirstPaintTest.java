package eu.vigie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import eu.vigie.MovableClock;
import eu.vigie.bench.BenchCases;
import eu.vigie.bench.BenchDatabase;
import eu.vigie.bench.BenchHouse;
import eu.vigie.bench.Ratio;
import eu.vigie.bench.Reader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * How long an officer looks at nothing after opening home, until Chromium first paints content, against the very same bytes answered
 * from memory. Each time in a browser that has seen neither; with 1,000 cases and what they owe.
 */
@Tag("bench")
@ExtendWith(NeedsChromium.class)
class FirstPaintTest {

    private static final int CASES = 1_000;
    private static final int TIMES = 15;
    private static final int WARM = 500;
    private static final String PAINTED = "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime";

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-24T10:00:00Z"));

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @EnumSource
    void homeIsPaintedAboutAsSoonAsAPageFromMemory(BenchDatabase database) throws Exception {
        try (var house = BenchHouse.open(database, folder, clock)) {
            fill(house);
            atWork(house);
            String session = signedIn(house.address());
            try (var copy = copyOf(house.address(), session)) {
                Ratio.of(
                        database + ": first paint of home against the same bytes from memory",
                        "ms",
                        () -> painted(copy.address(), session),
                        () -> painted(house.address(), session));
            }
        }
    }

    private void fill(BenchHouse house) {
        var anchor = clock.instant().minus(Duration.ofHours(30));
        var bulk = BenchCases.in(house, clock.instant().minus(Duration.ofHours(1)));
        bulk.open(0, CASES);
        bulk.tasks(0, CASES);
        bulk.owe(0, CASES, "authority", "CNIL", anchor, anchor.plus(Duration.ofHours(72)));
        bulk.owe(0, CASES, "customers", "customer-1", anchor, anchor.plus(Duration.ofHours(24)));
    }

    /** As on any day but its first: what a house that has just started does slowly, the copy never does. */
    private static void atWork(BenchHouse house) {
        var reader = new Reader(house);
        for (var time = 0; time < WARM; time++) reader.get("/");
    }

    /** The state of a browser whose user has signed in. */
    private static String signedIn(String address) {
        try (BrowserContext context = Chromium.browser().newContext()) {
            Page page = context.newPage();
            page.navigate(address + "/login?lang=en");
            page.locator("#username").fill("admin");
            page.locator("#password").fill(BenchHouse.PASSWORD);
            page.locator("main form button").click();
            assertThat(page.locator("header .who .name").innerText()).contains("admin");
            return context.storageState();
        }
    }

    private static StaticCopy copyOf(String address, String session) throws Exception {
        try (BrowserContext context = fresh(session)) {
            Page page = context.newPage();
            List<Response> loaded = new ArrayList<>();
            page.onResponse(loaded::add);
            page.navigate(address + "/");
            page.waitForFunction(PAINTED);
            page.waitForLoadState();
            return StaticCopy.of(List.copyOf(loaded));
        }
    }

    /** The median of so many openings, each in a browser with an empty cache. */
    private static double painted(String address, String session) {
        return Ratio.median(IntStream.range(0, TIMES)
                .mapToObj(time -> {
                    try (BrowserContext context = fresh(session)) {
                        Page page = context.newPage();
                        page.navigate(address + "/");
                        page.waitForFunction(PAINTED);
                        return ((Number) page.evaluate(PAINTED)).doubleValue();
                    }
                })
                .toList());
    }

    private static BrowserContext fresh(String session) {
        return Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(1280, 800)
                        .setStorageState(session));
    }
}
