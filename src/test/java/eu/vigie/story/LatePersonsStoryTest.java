package eu.vigie.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.vigie.OnPostgresqlToo;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The persons concerned were told; only then somebody finds that there are more of them. */
@OnPostgresqlToo
class LatePersonsStoryTest extends Story {

    @Test
    void whoIsListedAfterTheLettersWentGetsOneAndNobodyGetsASecond() {
        var breach = told("late");
        assertThat(tasks(breach, "draft_notice")).isEmpty();
        var began = form(breach).get("field_98");
        assertThat(form(breach).get("field_102").asString()).as("all are told").isEqualTo("a");

        pass(Duration.ofDays(1));
        assertThat(listed(breach, "late", 5)).as("not written to yet").isEqualTo(2);
        assertThat(form(breach).get("field_102").asString())
                .as("not all are told")
                .isEqualTo("b");
        assertThat(duty(breach)).isEqualTo("required");
        assertThat(tasks(breach, "draft_notice")).hasSize(1);
        approved(breach);
        await().until(() -> duty(breach).equals("met"));
        everyLetterHasItsEnd(breach);

        assertThat(form(breach).get("field_98")).as("when it began").isEqualTo(began);
        assertThat(form(breach).get("field_102").asString()).as("all are told").isEqualTo("a");
        assertThat(recipients(breach, 0)).containsExactlyInAnyOrder("p0", "p1", "p2");
        assertThat(recipients(breach, 1)).containsExactlyInAnyOrder("p3", "p4");
        assertThat(received("late")).as("one each").hasSize(5).doesNotHaveDuplicates();
        assertThat(notices(breach, "person")).hasSize(2);
        assertThat(tasks(breach, "draft_notice")).isEmpty();
        fileWithTheAuthority(breach, "CNIL-LATE");
        complete(responder, breach, "contact_law_enforcement", Map.of("contacted", true, "at", now().toString()));
        contain(breach);
        close(breach);
    }

    @Test
    void theSameListOpensNothing() {
        var breach = told("same");
        var met = obligations(breach, "persons").get(0).get("metAt");
        assertThat(listed(breach, "same", 3)).isZero();
        assertThat(obligations(breach, "persons").get(0).get("metAt")).isEqualTo(met);
        assertThat(tasks(breach, "draft_notice")).isEmpty();
    }

    @Test
    void lettersThatAllArrivedAreNotStoppedAndWhoComesLaterIsStillTold() {
        var breach = told("ended");
        var wave = "/api/breaches/" + breach + "/notices/"
                + notices(breach, "person").get(0).get("id").asString();
        var refused = approver.post(wave + "/stop", Map.of("reason", "Wrong wording."));
        assertThat(refused.status()).as(refused.toString()).isEqualTo(409);
        assertThat(refused.toString()).contains("every letter of it has its end");
        assertThat(listed(breach, "ended", 4)).isOne();
        assertThat(tasks(breach, "draft_notice")).hasSize(1);
    }

    @Test
    void aListThatIsPutRightTakesTheDraftBackAndTheDutyIsMetAsItWas() {
        var breach = told("slip");
        var met = obligations(breach, "persons").get(0).get("metAt");
        assertThat(listed(breach, "slip", 4)).isOne();
        assertThat(tasks(breach, "draft_notice")).hasSize(1);
        assertThat(listed(breach, "slip", 3)).isZero();
        assertThat(tasks(breach, "draft_notice")).isEmpty();
        assertThat(states(breach)).containsExactlyInAnyOrder("complete", "withdrawn");
        assertThat(obligations(breach, "persons").get(0).get("metAt")).isEqualTo(met);
    }

    @Test
    void whoIsListedWhileTheFirstLettersStillWaitGetsOneTooAndTheDutyIsMetByBoth() {
        var breach = listed("held");
        complete(officer, breach, "draft_notice", Map.of());
        var first = "/api/breaches/" + breach + "/notices/"
                + notices(breach, "person").get(0).get("id").asString();
        assertThat(officer.post(first + "/pause", Map.of()).status()).isEqualTo(204);
        complete(approver, breach, "approve_notice", Map.of("approved", true));
        assertThat(tasks(breach, "draft_notice")).isEmpty();

        assertThat(listed(breach, "held", 5)).isEqualTo(2);
        assertThat(tasks(breach, "draft_notice"))
                .as("though the duty was open all along")
                .hasSize(1);
        approved(breach);
        await().until(() -> states(breach).contains("complete"));
        assertThat(duty(breach)).as("the first letters wait").isEqualTo("required");
        assertThat(officer.post(first + "/resume", Map.of()).status()).isEqualTo(204);
        await().until(() -> duty(breach).equals("met"));
        assertThat(received("held")).hasSize(5).doesNotHaveDuplicates();
    }

    /** A case of high risk in which three persons were told, each at an address of that domain. */
    private String told(String domain) {
        var breach = listed(domain);
        approved(breach);
        await().until(() -> duty(breach).equals("met"));
        everyLetterHasItsEnd(breach);
        return breach;
    }

    private String listed(String domain) {
        var facts = KnownFacts.intrusion("controller");
        facts.put("foreseeableEffect", "serious");
        facts.put("disclosure", "confirmed");
        var breach = report(intrusion(now(), facts, DEDICATED));
        complete(officer, breach, "triage", personalDataBreach(now()));
        decide(breach, "required", "required");
        assertThat(listed(breach, domain, 3)).as("before the first letters").isZero();
        return breach;
    }

    /** Answers how many of so many no letter was written to, where letters went. */
    private long listed(String breach, String domain, int persons) {
        var lines = IntStream.range(0, persons)
                .mapToObj(number -> "p%d,A name,p%d@%s.example.com,en\r\n".formatted(number, number, domain))
                .collect(Collectors.joining());
        var file = ("id,name,email,locale\r\n" + lines).getBytes(UTF_8);
        var answer = officer.csv("/api/breaches/" + breach + "/persons", file);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.json().get("persons").asInt()).isEqualTo(persons);
        return answer.json().get("untold").asLong();
    }

    /** Of the draft for the authority, by the numbers of the EDPB's template. */
    private JsonNode form(String breach) {
        var filing = items(admin.get("/api/breaches/" + breach + "/filings")).get(0);
        return officer.get("/api/breaches/" + breach + "/filings/"
                        + filing.get("id").asString() + ".json")
                .json();
    }

    private void approved(String breach) {
        complete(officer, breach, "draft_notice", Map.of());
        complete(approver, breach, "approve_notice", Map.of("approved", true));
    }

    private String duty(String breach) {
        return obligations(breach, "persons").get(0).get("state").asString();
    }

    private List<String> states(String breach) {
        return notices(breach, "person").stream()
                .map(notice -> notice.get("state").asString())
                .toList();
    }

    /** Of the case's letter to persons at that place, oldest first. */
    private List<String> recipients(String breach, int place) {
        var notices = notices(breach, "person").stream()
                .sorted((one, other) ->
                        Long.compare(one.get("id").asLong(), other.get("id").asLong()))
                .toList();
        List<JsonNode> rows = items(officer.get("/api/breaches/" + breach + "/notices/"
                + notices.get(place).get("id").asString() + "/deliveries?limit=200"));
        return rows.stream().map(row -> row.get("recipient").asString()).toList();
    }

    /** Addresses of that domain to which the mail server has taken a letter, one for each letter. */
    private List<String> received(String domain) {
        return Arrays.stream(mailServer.getReceivedMessages())
                .flatMap(LatePersonsStoryTest::addresses)
                .filter(address -> address.endsWith("@" + domain + ".example.com"))
                .toList();
    }

    private static Stream<String> addresses(MimeMessage mail) {
        try {
            return Arrays.stream(mail.getAllRecipients()).map(Address::toString);
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
