package eu.vigie.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.OnPostgresqlToo;
import eu.vigie.notice.ReadingByHand;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

/** A mail server took the letter, and nobody says that it was read; or no server took it. Somebody pursues it. */
@DirtiesContext
@OnPostgresqlToo
class SilentCustomersStoryTest extends Story {

    private static final Map<String, Object> CALLED = Map.of("note", "Called twice, nobody answers.");

    @Autowired
    private ApplicationContext house;

    private String breach = "";

    @BeforeEach
    void customersAreTold() throws IOException {
        breach = report(intrusion(now(), KnownFacts.intrusion("controller_and_processor"), DEDICATED));
        complete(officer, breach, "triage", personalDataBreach(now()));
        decide(breach, "required", "not_required");
        tellCustomers(breach);
        theyHaveAThirdMailbox();
    }

    private void theyHaveAThirdMailbox() throws IOException {
        var known = new ClassPathResource("example/contacts.csv")
                .getContentAsString(UTF_8)
                .strip();
        var more = rows().stream()
                .map(row -> row.get("recipient").asString())
                .distinct()
                .map(customer -> customer + ",technical,Technik,technik@" + customer + ".example.com,+33 1 00 00 00 09")
                .collect(Collectors.joining("\n", "\n", "\n"));
        assertThat(admin.csv("/api/estate/contacts", (known + more).getBytes(UTF_8))
                        .status())
                .isIn(200, 204);
    }

    @Test
    void afterFourHoursAnotherMailboxAfterTwelveTheTelephoneAfterADayWhoeverKnowsThem() {
        var first = rows().size();
        after(Duration.ofHours(3));
        assertThat(rows()).hasSize(first);
        after(Duration.ofHours(1));
        assertThat(rows().stream().map(row -> row.get("address").asString()).toList())
                .as("the other mailboxes")
                .hasSizeGreaterThan(first)
                .doesNotHaveDuplicates();
        assertThat(tasks(breach, "follow_up_notice")).isEmpty();

        after(Duration.ofHours(8));
        assertThat(tasks(breach, "follow_up_notice")).hasSize(1);
        after(Duration.ofHours(12));
        var letters = rows().size();
        after(Duration.ofHours(1));
        assertThat(rows()).as("each step once").hasSize(letters);
        assertThat(taken())
                .containsOnlyOnce("second_channel")
                .containsOnlyOnce("\"telephone\"")
                .containsOnlyOnce("account_manager");

        assertThat(tryComplete(officer, breach, "follow_up_notice", Map.of()).status())
                .isEqualTo(422);
        complete(officer, breach, "follow_up_notice", CALLED);
        after(Duration.ofHours(1));
        assertThat(tasks(breach, "follow_up_notice")).isEmpty();
        assertThat(taken()).contains("Called twice, nobody answers.");
    }

    @Test
    void whoSaysThatTheyReadItIsPursuedNoFurtherAndTheTaskEndsByItself() {
        after(Duration.ofHours(13));
        assertThat(tasks(breach, "follow_up_notice")).hasSize(1);
        rows().forEach(row -> assertThat(officer.post(at(row) + "/confirmation", Map.of("reason", "by telephone"))
                        .status())
                .isEqualTo(204));
        assertThat(tasks(breach, "follow_up_notice")).isEmpty();
        after(Duration.ofHours(12));
        assertThat(taken()).doesNotContain("account_manager");
    }

    @Test
    void aLetterThatReachedNobodyIsATaskUntilEachIsToldOtherwiseOrWaived() {
        var rows = rows();
        rows.forEach(row -> assertThat(officer.post(at(row) + "/bounce", Map.of("reason", "550 5.1.1 no such user"))
                        .status())
                .isEqualTo(204));
        assertThat(tasks(breach, "follow_up_notice")).hasSize(1);
        var refused = tryComplete(officer, breach, "follow_up_notice", CALLED);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(tasks(breach, "follow_up_notice")).hasSize(1);

        officer.post(at(rows.get(0)) + "/told", Map.of("channel", "telephone", "reason", "The address is dead."));
        rows.subList(1, rows.size())
                .forEach(row -> approver.post(at(row) + "/waiver", Map.of("reason", "The other mailbox was told.")));
        assertThat(tasks(breach, "follow_up_notice")).isEmpty();
    }

    @Test
    void silenceHoldsUpNoClosingAndALetterThatComesBackAfterItIsPursued() {
        fileWithTheAuthority(breach, "CNIL-1");
        complete(responder, breach, "contact_law_enforcement", Map.of("contacted", true, "at", now().toString()));
        contain(breach);
        after(Duration.ofHours(13));
        assertThat(tasks(breach, "follow_up_notice")).hasSize(1);
        close(breach);
        assertThat(tasks(breach, "follow_up_notice")).isEmpty();

        officer.post(at(rows().get(0)) + "/bounce", Map.of("reason", "550 5.1.1 no such user"));
        assertThat(tasks(breach, "follow_up_notice"))
                .as("a letter comes back late")
                .hasSize(1);
    }

    /** The steps as the trail tells them. */
    private String taken() {
        return admin.get("/api/audit?breach=" + breach + "&limit=200").toString();
    }

    private void after(Duration time) {
        pass(time);
        ReadingByHand.look(house);
    }

    private String wave() {
        return "/api/breaches/" + breach + "/notices/"
                + notices(breach, "customer").get(0).get("id").asString();
    }

    private String at(JsonNode row) {
        return wave() + "/deliveries/" + row.get("id").asString();
    }

    private List<JsonNode> rows() {
        return items(admin.get(wave() + "/deliveries?limit=200"));
    }
}
