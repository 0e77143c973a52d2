package eu.vigie.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A thousand filings as one archive, each with its real form, table and PDF: how long, how large, and what lives meanwhile. */
@Tag("bench")
class FilingArchiveRateTest {

    private final FilingHouse house = new FilingHouse();

    @Test
    void aThousandRealFilingsAreExportedWithTheMemoryOfAHundred(@TempDir Path folder) throws IOException {
        long id = house.filings.prepare(FilingHouse.CASE);
        house.filings.drafted(id, "incomplete", null, FilingHouse.OFFICER);
        house.filings.approve(id, FilingHouse.APPROVER);
        house.filings.recordReceipt(id, new Receipt("CNIL-1", house.now, null, null), FilingHouse.OFFICER);
        house.copySubmitted(999);
        Map<Long, Long> living = new LinkedHashMap<>();
        var sheet = new FieldSheet(house.ledger) {
            @Override
            public void write(long filing, Locale locale, OutputStream out) throws IOException {
                super.write(filing, locale, out);
                if (filing % 100 == 0) {
                    house.forget();
                    living.put(filing, living());
                }
            }
        };
        Path archive = folder.resolve("filings.zip");
        long start = System.nanoTime();
        try (var out = Files.newOutputStream(archive)) {
            new FilingArchive(house.rows, house.filings, sheet, JsonMapper.shared()).write(out, Locale.FRENCH);
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        System.out.println("BENCH archive of 1000 filings: " + took.toSeconds() + " s, "
                + Files.size(archive) / 1_000_000 + " MB, bytes living by filings written: " + living);
        long more = Objects.requireNonNull(living.get(1000L)) - Objects.requireNonNull(living.get(100L));
        assertThat(more).as("bytes that 900 filings add").isLessThan(8_000_000);
    }

    private static long living() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }
}
