package eu.vigie.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;

/** Story (a) while somebody keeps pulling the plug: nothing that was answered is lost, and no letter becomes two. */
class KilledStoryTest {

    private static final List<String> ESTATE = List.of("customers", "contacts", "systems", "projects", "placements");

    private final GreenMail mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Instant detectedAt =
            Clock.systemUTC().instant().minus(Duration.ofHours(2)).truncatedTo(ChronoUnit.SECONDS);

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void openTheMailServer() {
        mailServer.start();
    }

    @AfterEach
    void closeTheMailServer() {
        mailServer.stop();
    }

    @Test
    void nothingIsLostAndNothingIsSaidTwice() throws IOException {
        try (var house = new HouseOfItsOwn(folder, mailServer.getSmtp().getPort())) {
            house.awaitReady();
            var admin = new Caller(house.address(), "admin", HouseOfItsOwn.PASSWORD);
            fillTheEstate(admin);
            var routine = new Routine(house.address(), admin, detectedAt);

            var breach = report(admin);
            house.killAndStartAgain();
            var reported = Snapshot.of(admin, breach);
            reported.holdsSomething();

            routine.workUntilDone(breach, "approve_notice");
            await().dontCatchUncaughtExceptions()
                    .pollInterval(Duration.ofMillis(5))
                    .atMost(Duration.ofSeconds(120))
                    .until(this::aCustomerHasMail);
            house.killAndStartAgain();

            reported.isStillThere(Snapshot.of(admin, breach));

            routine.workUntilDone(breach, "approve_filing");
            house.killAndStartAgain();
            assertThat(filingStates(admin, breach)).containsExactly("approved");
            var approved = Snapshot.of(admin, breach);

            routine.workUntilDone(breach, "approve_closing");
            house.killAndStartAgain();
            approved.isStillThere(Snapshot.of(admin, breach));
            assertThat(admin.get("/api/breaches/" + breach).json().get("state").asString())
                    .isEqualTo("closed");
            assertThat(admin.post("/api/audit/verify", Map.of())
                            .json()
                            .get("valid")
                            .asBoolean())
                    .isTrue();
            everyLetterArrivedAndNoneAsTwo(admin, breach);
        }
    }

    private static void fillTheEstate(Caller admin) throws IOException {
        for (var collection : ESTATE) {
            var file = new ClassPathResource("example/" + collection + ".csv").getContentAsByteArray();
            assertThat(admin.csv("/api/estate/" + collection, file).status()).isIn(200, 204);
        }
        assertThat(admin.put("/api/organisation", Story.ORGANISATION).status()).isIn(200, 204);
    }

    private String report(Caller admin) {
        var facts = KnownFacts.intrusion("controller_and_processor");
        var answer = admin.post("/api/breaches", Story.intrusion(detectedAt, facts, Story.SHARED));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json().get("reference").asString();
    }

    private static List<String> filingStates(Caller admin, String breach) {
        return Routine.items(admin.get("/api/breaches/" + breach + "/filings")).stream()
                .map(filing -> filing.get("state").asString())
                .toList();
    }

    private boolean aCustomerHasMail() {
        return received().stream().anyMatch(letter -> !letter.address().endsWith("@host.example.com"));
    }

    private void everyLetterArrivedAndNoneAsTwo(Caller admin, String breach) {
        var ledger = Snapshot.letters(admin, breach).stream()
                .map(row -> new Letter(
                        row.get("address").asString(), row.get("messageId").asString()))
                .toList();
        await().dontCatchUncaughtExceptions().atMost(Duration.ofSeconds(120)).untilAsserted(() -> assertThat(received())
                .containsAll(ledger));
        assertThat(ledger).doesNotHaveDuplicates().hasSizeGreaterThan(20);
        assertThat(Set.copyOf(received()))
                .as("whatever arrived twice has the Message-ID of one row")
                .hasSameSizeAs(ledger);
    }

    private record Letter(String address, String messageId) {}

    private List<Letter> received() {
        return Arrays.stream(mailServer.getReceivedMessages())
                .map(KilledStoryTest::letter)
                .toList();
    }

    private static Letter letter(MimeMessage message) {
        try {
            return new Letter(message.getAllRecipients()[0].toString(), message.getMessageID());
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
