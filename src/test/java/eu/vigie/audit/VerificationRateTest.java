package eu.vigie.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.MovableClock;
import eu.vigie.bench.BenchDatabase;
import eu.vigie.bench.BenchHouse;
import eu.vigie.bench.Ratio;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A million entries verified, against reading the same entries from a file and hashing them: as the verification must, into a
 * chain and into a Merkle tree; and as the least that anybody could do, into a chain alone. The goal is 3.
 */
@Tag("bench")
class VerificationRateTest {

    private static final int ENTRIES = Integer.getInteger("vigie.bench.entries", 1_000_000);
    private static final int AT_ONCE = 1_000;

    private final Instant now = Instant.parse("2026-11-24T10:00:00.123456Z");

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @EnumSource
    void aMillionEntriesAreVerifiedAboutAsFastAsAFileIsHashed(BenchDatabase database) throws IOException {
        try (var house = BenchHouse.open(database, folder, new MovableClock(now))) {
            fill(house);
            var trail = house.bean(Trail.class);
            var file = folder.resolve("entries.jsonl");
            export(house, file);
            if (database == BenchDatabase.POSTGRESQL)
                house.jdbc().sql("analyze").update();
            assertThat(trail.verify().events()).isGreaterThanOrEqualTo(ENTRIES);
            verified(database + ", chain and tree", () -> hashed(file, new Frontier()), trail);
            verified(database + ", chain alone", () -> hashed(file, null), trail);
        }
    }

    private static void verified(String what, Runnable baseline, Trail trail) {
        Ratio.of(
                "verifying " + ENTRIES + " entries, " + what,
                "s",
                () -> seconds(baseline),
                () -> seconds(() -> {
                    if (!trail.verify().valid()) throw new IllegalStateException("not valid");
                }));
    }

    /** As people's acts are: some 350 bytes each. */
    private void fill(BenchHouse house) {
        var batches = house.bean(JdbcTemplate.class);
        var at = now.atOffset(ZoneOffset.UTC);
        for (int from = 0; from < ENTRIES; from += AT_ONCE) {
            List<Object[]> rows = IntStream.range(from, Math.min(ENTRIES, from + AT_ONCE))
                    .mapToObj(number -> new Object[] {
                        "2026-" + (number / 100),
                        "obligation:" + number,
                        at.minusSeconds(number),
                        at,
                        "{\"anchorAt\":\"2026-11-24T09:00:00Z\",\"duty\":\"customers\",\"number\":" + number
                                + ",\"reason\":\"Files were read by somebody who had no right to.\"}"
                    })
                    .toList();
            house.inTransaction(() -> batches.batchUpdate(
                    "insert into audit_entry (entry_action, breach, subject, actor, actor_roles, happened_at,"
                            + " recorded_at, details, request) values ('duty_opened', ?, ?, 'officer',"
                            + " 'dpo privacy_officer', ?, ?, ?, '7c0a4a44-2f0c-4d4e-9d5f-0f6f7d7d7a11')",
                    rows));
        }
        house.jdbc()
                .sql("insert into audit_pending (entry) select id from audit_entry e where not exists"
                        + " (select 1 from audit_link l where l.entry = e.id)"
                        + " and not exists (select 1 from audit_pending p where p.entry = e.id)")
                .update();
        house.bean(ChainEverySecond.class).chainAll();
    }

    private static void export(BenchHouse house, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            long after = 0;
            List<Sealed> page = page(house, after);
            while (!page.isEmpty()) {
                for (Sealed entry : page) out.write(entry.canonical() + "\n");
                after = page.get(page.size() - 1).id();
                page = page(house, after);
            }
        }
    }

    private static List<Sealed> page(BenchHouse house, long after) {
        return house.jdbc()
                .sql("select " + Sealed.COLUMNS + " from audit_entry e where e.id > ? order by e.id limit 5000")
                .param(after)
                .query((row, number) -> Sealed.read(row))
                .list();
    }

    private static void hashed(Path file, @Nullable Frontier tree) {
        Head head = new Head(0, Sealed.NOTHING_BEFORE);
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                byte[] bytes = line.getBytes(UTF_8);
                head = head.followedBy(bytes);
                if (tree != null) tree.append(Merkle.leaf(bytes));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        if (head.position() < ENTRIES) throw new IllegalStateException("the file lacks entries");
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
