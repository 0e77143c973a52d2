package eu.vigie.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.vigie.bench.BenchDatabase;
import eu.vigie.bench.MailSink;
import eu.vigie.bench.Ratio;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/**
 * A hundred thousand letters through a house that is a process of its own, to a mail server that refuses some and puts others
 * off, while somebody pulls the plug ten times. What the server took is compared with the ledger, letter by letter.
 */
@Tag("bench")
class KilledWhileSendingTest {

    private static final int LETTERS = Integer.getInteger("bench.letters", 100_000);
    private static final int KILLS = Integer.getInteger("bench.kills", 10);
    private static final int CONNECTIONS = 4;
    private static final int REFUSED = 20;
    private static final int BUSY = 50;

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @EnumSource
    void everyRecipientIsCountedAsTheServerTookThem(BenchDatabase database) throws IOException {
        var taken = folder.resolve("taken");
        try (var sink = MailSink.start(new MailSink.Manner(0, REFUSED, BUSY, taken));
                var house = new HouseOfItsOwn(folder, sink.port(), settings(database))) {
            house.awaitReady();
            var admin = new Caller(house.address(), "admin", HouseOfItsOwn.PASSWORD);
            var wave = release(house, admin);
            var start = System.nanoTime();
            for (var kill = 1; kill <= KILLS; kill++) {
                var part = (long) LETTERS * kill / (KILLS + 1);
                await().dontCatchUncaughtExceptions()
                        .atMost(Duration.ofMinutes(10))
                        .pollInterval(Duration.ofMillis(50))
                        .until(() -> settled(admin, wave) >= part);
                house.killAndStartAgain();
            }
            await().dontCatchUncaughtExceptions()
                    .atMost(Duration.ofMinutes(30))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> settled(admin, wave) == LETTERS);
            Ratio.print(
                    "%s: %d letters and %d kills took %.0f s",
                    database, LETTERS, KILLS, (System.nanoTime() - start) / 1e9);
            compare(database, admin, wave, sink.taken(taken));
        }
    }

    private Map<String, String> settings(BenchDatabase database) {
        var settings = new HashMap<>(Map.of("VIGIE_MAIL_CONNECTIONS", String.valueOf(CONNECTIONS)));
        if (database == BenchDatabase.POSTGRESQL) {
            settings.put("VIGIE_DB_URL", database.empty(folder));
            settings.put("VIGIE_DB_USERNAME", database.user());
        }
        return settings;
    }

    private record Wave(String breach, long notice) {}

    /** By people, as in any case. */
    private Wave release(HouseOfItsOwn house, Caller admin) throws IOException {
        assertThat(admin.put("/api/organisation", KnownFacts.organisation()).status())
                .isIn(200, 204);
        var detectedAt = Clock.systemUTC().instant().minus(Duration.ofHours(1));
        var routine = new Routine(house.address(), admin, detectedAt, "required");
        var facts = KnownFacts.intrusion("controller");
        facts.put("foreseeableEffect", "serious");
        facts.put("disclosure", "confirmed");
        var report = admin.post("/api/breaches", Story.intrusion(detectedAt, facts));
        assertThat(report.status()).as(report.toString()).isEqualTo(201);
        var breach = report.json().get("reference").asString();
        var list = persons();
        var start = System.nanoTime();
        var listed = admin.csv("/api/breaches/" + breach + "/persons", Files.readAllBytes(list));
        assertThat(listed.status()).as(listed.toString()).isEqualTo(200);
        Ratio.print("%d persons listed over HTTP in %.1f s", LETTERS, (System.nanoTime() - start) / 1e9);
        routine.workUntilDone(breach, "approve_notice");
        var notice = await().atMost(Duration.ofMinutes(2))
                .until(() -> toPersons(admin, breach), notices -> !notices.isEmpty())
                .get(0);
        return new Wave(breach, notice.get("id").asLong());
    }

    private static List<JsonNode> toPersons(Caller admin, String breach) {
        return Routine.items(admin.get("/api/breaches/" + breach + "/notices")).stream()
                .filter(notice -> notice.get("kind").asString().equals("person"))
                .filter(notice -> !notice.get("state").asString().equals("draft"))
                .filter(notice -> !notice.get("state").asString().equals("approved"))
                .toList();
    }

    private Path persons() throws IOException {
        var file = folder.resolve("persons.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("id,name,email,locale\r\n");
            for (var person = 0; person < LETTERS; person++) {
                out.write("p%d,A name,p%d@d%d.example.com,fr\r\n".formatted(person, person, person % 50));
            }
        }
        return file;
    }

    private static long settled(Caller admin, Wave wave) {
        var counts = counts(admin, wave);
        return counts.getOrDefault("accepted", 0L) + counts.getOrDefault("permanent_failure", 0L);
    }

    private static Map<String, Long> counts(Caller admin, Wave wave) {
        var counts = Routine.items(admin.get("/api/breaches/" + wave.breach() + "/notices")).stream()
                .filter(notice -> notice.get("id").asLong() == wave.notice())
                .findFirst()
                .orElseThrow()
                .get("counts");
        return counts.propertyNames().stream().collect(Collectors.toMap(state -> state, state -> counts.get(state)
                .asLong()));
    }

    private void compare(BenchDatabase database, Caller admin, Wave wave, List<MailSink.Taken> taken) {
        Set<MailSink.Taken> distinct = new HashSet<>(taken);
        var letters = distinct.stream()
                .filter(letter -> letter.recipient().startsWith("p"))
                .toList();
        var again = taken.stream()
                        .filter(letter -> letter.recipient().startsWith("p"))
                        .count()
                - letters.size();
        var recipients = letters.stream().map(MailSink.Taken::recipient).collect(Collectors.toSet());
        var counts = counts(admin, wave);
        Ratio.print(
                "%s: ledger %s; taken by the server: %d recipients, %d Message-IDs, %d letters twice (at most %d)",
                database, counts, recipients.size(), letters.size(), again, CONNECTIONS * KILLS);
        assertThat(letters).hasSameSizeAs(recipients);
        assertThat(counts).containsEntry("accepted", (long) recipients.size());
        assertThat(counts.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(LETTERS);
        assertThat(again).isLessThanOrEqualTo((long) CONNECTIONS * KILLS);
        assertThat(counts.get("permanent_failure")).isBetween(LETTERS / 100L, LETTERS / 33L);
    }
}
