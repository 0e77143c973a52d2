package eu.vigie.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.vigie.bench.BenchDatabase;
import eu.vigie.bench.BenchHouse;
import eu.vigie.bench.Ratio;
import eu.vigie.story.Answer;
import eu.vigie.story.Caller;
import eu.vigie.story.KnownFacts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;

/**
 * Whether a drill at the highest speed rings in order, and how late, while the clock runs: by its own scorecard, once the 72 hours
 * of the law are over. A clock that stands still while a rung rings shows no lag.
 */
@Tag("bench")
class DrillAtSpeedTest {

    private static final Duration LAW = Duration.ofHours(72);

    /** For the last rung, which is due when the hours of the law are over. */
    private static final Duration AFTERWARDS = Duration.ofSeconds(20);

    private static final String PASSWORD = "long-enough-password";
    private static final String OFFICER = "privacy_officer";
    private static final List<String> ROLES = List.of(OFFICER, "dpo", "incident_lead", "cto", "legal", "executive");
    private static final List<String> ESTATE = List.of("customers", "contacts", "systems", "projects", "placements");

    private final Clock clock = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));

    @TempDir
    Path folder = Path.of("");

    @Test
    void everyRungOfASharedHostRingsInOrderWhileTheClockRuns() throws IOException {
        ClockUtil.reset();
        try (var h2 = house(BenchDatabase.H2);
                var postgresql = house(BenchDatabase.POSTGRESQL)) {
            String first = rehearse(h2);
            String second = rehearse(postgresql);
            Instant over =
                    clock.instant().plus(LAW.dividedBy(Drill.HIGHEST_SPEED)).plus(AFTERWARDS);
            await().atMost(Duration.ofMinutes(10))
                    .pollInterval(Duration.ofSeconds(2))
                    .until(() -> clock.instant().isAfter(over));
            report(h2, first);
            report(postgresql, second);
        }
    }

    private BenchHouse house(BenchDatabase database) {
        return BenchHouse.open(
                database,
                folder.resolve(database.name()),
                clock,
                "--vigie.engine.timers=true",
                "--vigie.escalation.watch-every=PT60S");
    }

    /** Its people triage it as a breach at once, and do nothing more: every ladder is climbed to its top. */
    private static String rehearse(BenchHouse house) throws IOException {
        Caller admin = new Caller(house.address(), "admin", BenchHouse.PASSWORD);
        for (String role : ROLES) done(admin.post("/api/users", person(role)));
        done(admin.put("/api/organisation", KnownFacts.organisation()));
        for (String collection : ESTATE) {
            byte[] file = new ClassPathResource("example/" + collection + ".csv").getContentAsByteArray();
            done(admin.csv("/api/estate/" + collection, file));
        }
        Caller officer = new Caller(house.address(), OFFICER, PASSWORD);
        Map<String, Object> wanted = Map.of(
                "scenario", "shared-exfiltration", "speed", Drill.HIGHEST_SPEED, "participants", List.of(OFFICER));
        String drill =
                done(officer.post("/api/drills", wanted)).json().get("breach").asString();
        triage(officer, drill, house.bean(Drills.class).get(drill).startedAt());
        return drill;
    }

    private static void triage(Caller officer, String drill, Instant awareAt) {
        Map<String, Object> values =
                Map.of("outcome", "personal_data_breach", "awareAt", awareAt.toString(), "reason", "Files were read.");
        String task = await().atMost(Duration.ofMinutes(1)).until(() -> task(officer, drill), id -> !id.isEmpty());
        done(officer.post("/api/tasks/" + task + "/complete", Map.of("values", values)));
    }

    /** The step to triage it; empty while there is none. */
    private static String task(Caller officer, String drill) {
        for (JsonNode task :
                done(officer.get("/api/tasks?limit=200&breach=" + drill)).json().get("items"))
            if (task.get("key").asString().equals("triage"))
                return task.get("id").asString();
        return "";
    }

    private static void report(BenchHouse house, String drill) {
        Scorecard card = house.bean(Scorecards.class).of(drill).card();
        int rang = card.rungs().stream().mapToInt(Scorecard.Rung::times).sum();
        long inTime = card.rungs().stream()
                .filter(one -> one.worstLagMillis() <= 1_000)
                .count();
        Ratio.print(
                "%s, a drill on a shared host at %d times the speed of the law: %d rungs rang, in order: %b;"
                        + " %d of %d kinds within a second, greatest lag %d ms",
                house.database(),
                card.speed(),
                rang,
                card.inOrder(),
                inTime,
                card.rungs().size(),
                card.worstLagMillis());
        assertThat(card.rungs()).hasSizeGreaterThanOrEqualTo(10);
        assertThat(card.inOrder()).isTrue();
    }

    private static Map<String, Object> person(String role) {
        return Map.of(
                "name",
                role,
                "password",
                PASSWORD,
                "email",
                role + "@host.example.com",
                "locale",
                "en",
                "roles",
                List.of(role));
    }

    private static Answer done(Answer answer) {
        if (answer.status() >= 300) throw new IllegalStateException(answer.toString());
        return answer;
    }
}
