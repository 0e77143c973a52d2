package eu.vigie.notice;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.bench.BenchDatabase;
import eu.vigie.bench.BenchHouse;
import eu.vigie.bench.BenchWaves;
import eu.vigie.bench.Ratio;
import eu.vigie.bench.Reader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.PGConnection;

/** A million persons to tell: their list against the database's own way to load the same rows, and the pages about them. */
@Tag("bench")
class MillionPersonsTest {

    private static final int MANY = Integer.getInteger("bench.persons", 1_000_000);
    private static final int FEW = 1_000;
    private static final int LOOKS = 20;

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @EnumSource
    void aListIsReadAboutAsFastAsTheDatabaseLoadsIt(BenchDatabase database) throws IOException {
        try (var house = BenchHouse.open(database, folder.resolve(database.name()), Clock.systemUTC())) {
            var waves = new BenchWaves(house);
            var reader = new Reader(house);
            var breach = waves.breach(house.bean(Clock.class).instant(), 1);
            var file = list("persons.csv", MANY, breach, false);
            var rows = list("rows.csv", MANY, "bulk", true);
            var heap = heap();
            Ratio.of(
                    database + ", " + MANY + " persons, uploaded against loaded in bulk",
                    "rows/s",
                    () -> MANY / seconds(() -> load(house, rows)),
                    () -> MANY / seconds(() -> reader.put("/api/breaches/" + breach + "/persons", "text/csv", file)));
            Ratio.print("%s: heap %d -> %d MB of at most %d", database, heap, heap(), most());
        }
    }

    @ParameterizedTest
    @EnumSource
    void theListAndTheCountsOfAWaveCostTheSameHoweverManyAreOnIt(BenchDatabase database) {
        try (var house = BenchHouse.open(
                database,
                folder.resolve(database.name()),
                Clock.systemUTC(),
                // Nothing goes: what is looked at is a wave under way.
                "--vigie.smtp.host=127.0.0.1",
                "--vigie.smtp.port=1")) {
            var waves = new BenchWaves(house);
            var reader = new Reader(house);
            var few = wave(house, waves, FEW);
            var seconds = seconds(() -> wave(house, waves, MANY));
            var many = house.jdbc()
                    .sql("select max(id) from notice where kind = 'PERSON'")
                    .query(Long.class)
                    .single();
            Ratio.print("%s: %d letters put on the ledger in %.0f s, heap %d MB", database, MANY, seconds, heap());
            var cases = List.of(breach(house, few), breach(house, many));
            compare(database, reader, "counts", "/api/breaches/%s/notices", cases, List.of(few, many));
            compare(database, reader, "rows", "/api/breaches/%s/notices/%d/deliveries", cases, List.of(few, many));
            compare(
                    database,
                    reader,
                    "queued rows",
                    "/api/breaches/%s/notices/%d/deliveries?state=queued",
                    cases,
                    List.of(few, many));
            compare(database, reader, "page of the wave", "/breaches/%s/notices/%d", cases, List.of(few, many));
            compare(database, reader, "page of the case", "/breaches/%s", cases, List.of(few, many));
        }
    }

    private static void compare(
            BenchDatabase database, Reader reader, String what, String path, List<String> cases, List<Long> waves) {
        var ratio = Ratio.of(
                database + ", " + what + " of " + MANY + " against " + FEW,
                "ms",
                () -> Ratio.millis(LOOKS, () -> reader.get(path.formatted(cases.get(0), waves.get(0)))),
                () -> Ratio.millis(LOOKS, () -> reader.get(path.formatted(cases.get(1), waves.get(1)))));
        assertThat(ratio).isLessThan(10);
    }

    private static long wave(BenchHouse house, BenchWaves waves, int persons) {
        return waves.release(waves.breach(house.bean(Clock.class).instant(), persons));
    }

    private static String breach(BenchHouse house, long notice) {
        return house.jdbc()
                .sql("select breach from notice where id = ?")
                .param(notice)
                .query(String.class)
                .single();
    }

    private Path list(String name, int persons, String breach, boolean asStored) throws IOException {
        var file = folder.resolve(name);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(asStored ? "breach,person,name,email,locale,mailbox\r\n" : "id,name,email,locale\r\n");
            for (var person = 0; person < persons; person++) {
                var mailbox = "p%d@d%d.example.com".formatted(person, person % 50);
                out.write(asStored ? breach + "," : "");
                out.write("p" + person + ",A name," + mailbox + ",fr" + (asStored ? "," + mailbox : "") + "\r\n");
            }
        }
        return file;
    }

    /** Replaces the rows of a case that is none, as an upload replaces those of its case. */
    private static void load(BenchHouse house, Path rows) {
        house.jdbc().sql("delete from person_to_tell where breach = 'bulk'").update();
        var columns = "person_to_tell (breach, person, name, email, locale, mailbox)";
        if (house.database() == BenchDatabase.H2) {
            house.jdbc()
                    .sql("insert into " + columns + " select breach, person, name, email, locale, mailbox"
                            + " from csvread('" + rows + "')")
                    .update();
            return;
        }
        try (var connection = house.bean(DataSource.class).getConnection();
                var lines = Files.newInputStream(rows)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + columns + " from stdin (format csv, header)", lines);
        } catch (SQLException | IOException broken) {
            throw new UncheckedIOException(new IOException(broken));
        }
    }

    private static double seconds(Runnable work) {
        var start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1_000_000;
    }

    private static long most() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getMax() / 1_000_000;
    }
}
