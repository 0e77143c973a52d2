package eu.vigie.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.vigie.filing.submission.AuthorityProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;

/** An authority that takes filings by machine: what was approved is filed, whatever breaks on the way, and nobody types a number. */
class FilingByMachineStoryTest {

    private final Instant detectedAt =
            Clock.systemUTC().instant().minus(Duration.ofHours(2)).truncatedTo(ChronoUnit.SECONDS);

    @TempDir
    Path folder = Path.of("");

    @Test
    void whatIsApprovedIsFiledOnceThoughTheReplyIsLostAndTheHouseIsKilled() throws Exception {
        try (var authority = new AuthorityProcess(folder);
                var house = new HouseOfItsOwn(folder, 1, settings(authority))) {
            house.awaitReady();
            var admin = new Caller(house.address(), "admin", HouseOfItsOwn.PASSWORD);
            assertThat(admin.put("/api/organisation", Story.ORGANISATION).status())
                    .isIn(200, 204);
            var routine = new Routine(house.address(), admin, detectedAt);
            var breach = report(admin);

            routine.workUntilDone(breach, "approve_filing");
            house.killAndStartAgain();
            var filings = "/api/breaches/" + breach + "/filings";
            await().dontCatchUncaughtExceptions()
                    .atMost(Duration.ofSeconds(120))
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> "submitted"
                            .equals(Routine.items(admin.get(filings))
                                    .get(0)
                                    .get("state")
                                    .asString()));

            var filed = Routine.items(admin.get(filings)).get(0);
            assertThat(filed.get("authorityReference").asString()).isEqualTo("DPA-story-1");
            assertThat(authority.holds("story")).startsWith("1 filings");
            assertThat(admin.get(filings + "/" + filed.get("id") + "/submission")
                            .toString())
                    .contains("recorded");
            assertThat(admin.get("/api/tasks?breach=" + breach).toString()).doesNotContain("record_filing_receipt");
            assertThat(admin.get("/api/breaches/" + breach + "/obligations").toString())
                    .contains("\"metAt\"");
        }
    }

    /** The CNIL's row with a machine in place of the portal. */
    private Map<String, String> settings(AuthorityProcess authority) throws Exception {
        var directory = new ClassPathResource("authorities/directory.yaml")
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8)
                .replaceFirst("  channel: portal", "  channel: machine")
                .replaceFirst("  address: \\S+", "  address: " + authority.address("story", "lost", "503", "ok"));
        var rules = Files.createDirectories(folder.resolve("rules/authorities"));
        Files.writeString(rules.resolve("directory.yaml"), directory);
        return Map.of(
                "VIGIE_RULES", folder.resolve("rules").toString(),
                "VIGIE_FILING_SIGNING_KEY", authority.key(folder).toString());
    }

    private String report(Caller admin) {
        var answer = admin.post("/api/breaches", Story.intrusion(detectedAt, KnownFacts.intrusion("controller")));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json().get("reference").asString();
    }
}
