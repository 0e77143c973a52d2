package eu.vigie.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import eu.vigie.SilentPort;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

/** The mail server is down for the whole ladder and for days after it: everybody gets one letter, which says how late it is. */
@DirtiesContext
class MailServerDownStoryTest extends Story {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @Test
    @DirtiesContext(methodMode = DirtiesContext.MethodMode.BEFORE_METHOD)
    void noRungIsLostNoneIsDoubledAndTheLateOnesSayHowLate() throws Exception {
        int smtp = mailServer.getSmtp().getPort();
        mailServer.stop();
        var down = SilentPort.at(smtp);
        var detectedAt = now();
        var breach = report(intrusion(detectedAt, KnownFacts.intrusion("controller_and_processor"), SHARED));
        for (var percent : List.of(25, 50, 75, 90, 100)) {
            pass(Duration.between(
                    now(),
                    detectedAt
                            .plus(Duration.ofHours(72).multipliedBy(percent).dividedBy(100))
                            .plusSeconds(90)));
            await().atMost(PATIENCE).until(() -> rung(breach, percent));
        }
        for (int hours = 0; hours < 120; hours += 20) {
            pass(Duration.ofHours(20));
            await().pollDelay(Duration.ofSeconds(3)).atMost(PATIENCE).until(() -> nothingOnTheWire(breach));
        }
        assertThat(letters(breach))
                .extracting(row -> row.get("state").asString())
                .doesNotContain("permanent_failure");

        down.close();
        var again = new GreenMail(new ServerSetup(smtp, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        again.start();
        try {
            await().atMost(PATIENCE.multipliedBy(2))
                    .pollInterval(Duration.ofSeconds(1))
                    .untilAsserted(() -> {
                        // Each letter has its own next attempt, on a busy machine one later than the other. What is on
                        // the wire for longer
                        // than its lease (ten minutes) would be taken for lost.
                        if (nothingOnTheWire(breach)) pass(Duration.ofMinutes(9));
                        assertThat(letters(breach))
                                .extracting(row -> row.get("state").asString())
                                .isSubsetOf("accepted", "suppressed");
                    });
            assertThat(again.getReceivedMessages()).hasSize((int) letters(breach).stream()
                    .filter(row -> row.get("state").asString().equals("accepted"))
                    .count());
            var rungs = Arrays.stream(again.getReceivedMessages())
                    .filter(letter -> text(letter).contains("100 %"))
                    .collect(Collectors.groupingBy(MailServerDownStoryTest::to, Collectors.counting()));
            assertThat(rungs).isNotEmpty();
            assertThat(rungs.values()).containsOnly(1L);
            assertThat(Arrays.stream(again.getReceivedMessages())
                            .filter(letter -> text(letter).contains("100 %")))
                    .allSatisfy(letter -> assertThat(text(letter)).containsPattern("(?i)late|retard"));
        } finally {
            again.stop();
        }
    }

    private boolean nothingOnTheWire(String breach) {
        return letters(breach).stream()
                .noneMatch(row -> row.get("state").asString().equals("in_doubt"));
    }

    private List<JsonNode> letters(String breach) {
        return items(admin.get("/api/breaches/" + breach + "/notices?limit=200")).stream()
                .flatMap(notice -> items(admin.get("/api/breaches/" + breach + "/notices/"
                                + notice.get("id").asString() + "/deliveries?limit=200"))
                        .stream())
                .toList();
    }

    private boolean rung(String breach, int percent) {
        var authority = obligations(breach, "authority").get(0).get("id").asLong();
        return items(admin.get("/api/breaches/" + breach + "/rungs?limit=200&obligation=" + authority)).stream()
                .anyMatch(rung -> rung.get("percent").asInt() == percent);
    }

    private static String to(MimeMessage letter) {
        try {
            return letter.getAllRecipients()[0].toString();
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String text(MimeMessage letter) {
        try {
            var parts = (jakarta.mail.internet.MimeMultipart) letter.getContent();
            return String.valueOf(parts.getBodyPart(0).getContent())
                    .replace('\u00a0', ' ')
                    .replace('\u202f', ' ');
        } catch (java.io.IOException | jakarta.mail.MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
