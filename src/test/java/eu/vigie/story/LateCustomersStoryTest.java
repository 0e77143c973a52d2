package eu.vigie.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.vigie.OnPostgresqlToo;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The first letters went; only then somebody finds that more customers are affected. */
@OnPostgresqlToo
class LateCustomersStoryTest extends Story {

    @Test
    void whoIsFoundAffectedAfterTheFirstLettersGetsOneAndNobodyGetsASecond() {
        var breach = told("dedicated-05");
        assertThat(tasks(breach, "draft_notice")).isEmpty();
        var first = letters(breach, 0);

        correct(breach, "dedicated-05", "dedicated-06");
        assertThat(open(breach)).isNotEmpty();
        var task = tasks(breach, "draft_notice");
        assertThat(task).hasSize(1);
        assertThat(task.get(0).get("planBy"))
                .as("by the clock of whoever is owed it")
                .isEqualTo(open(breach).get(0).get("planBy"));
        complete(officer, breach, "draft_notice", Map.of());
        complete(approver, breach, "approve_notice", Map.of("approved", true));
        await().until(() -> open(breach).isEmpty());
        everyLetterHasItsEnd(breach);

        var second = letters(breach, 1);
        assertThat(second).isNotEmpty();
        assertThat(texts(second, "recipient")).doesNotContainAnyElementsOf(texts(first, "recipient"));
        assertThat(received()).containsAll(texts(first, "messageId")).containsAll(texts(second, "messageId"));
        assertThat(notices(breach, "customer")).hasSize(2);
        assertThat(tasks(breach, "draft_notice")).isEmpty();
        complete(responder, breach, "contact_law_enforcement", Map.of("contacted", true, "at", now().toString()));
        contain(breach);
        close(breach);
    }

    @Test
    void anUpdateThatIsOpenMeanwhileStaysOneAndSentItHasToldThemToo() {
        var breach = told("dedicated-07");
        var path = "/api/breaches/" + breach;
        var begun = officer.post(path + "/notices", Map.of());
        assertThat(begun.status()).as(begun.toString()).isEqualTo(201);
        var update = path + "/notices/" + begun.json().get("id").asString();

        correct(breach, "dedicated-07", "dedicated-08");
        assertThat(tasks(breach, "draft_notice")).hasSize(1);
        assertThat(states(breach)).containsExactlyInAnyOrder("complete", "draft", "draft");

        assertThat(officer.post(update + "/draft", Map.of()).status()).isEqualTo(204);
        assertThat(approver.post(update + "/decision", Map.of("approved", true)).status())
                .isEqualTo(204);
        assertThat(tasks(breach, "draft_notice")).as("told by the update").isEmpty();
        await().until(() -> open(breach).isEmpty());
        everyLetterHasItsEnd(breach);
        assertThat(states(breach)).containsExactlyInAnyOrder("complete", "complete", "withdrawn");
    }

    @Test
    void aLetterThatCameBackBeginsNoneAndTheDraftGoesWithTheLastWhoWasNotToldYet() {
        var breach = told("dedicated-09");
        var wave = "/api/breaches/" + breach + "/notices/"
                + notices(breach, "customer").get(0).get("id").asString() + "/deliveries/";
        letters(breach, 0).forEach(row -> assertThat(officer.post(
                                wave + row.get("id").asString() + "/bounce", Map.of("reason", "550 5.1.1 no such user"))
                        .status())
                .isEqualTo(204));
        assertThat(open(breach)).as("owed again").isNotEmpty();
        assertThat(tasks(breach, "draft_notice")).as("it is followed up").isEmpty();
        var before = texts(open(breach), "recipient");

        correct(breach, "dedicated-09", "dedicated-10");
        assertThat(tasks(breach, "draft_notice")).hasSize(1);
        texts(open(breach), "recipient").stream()
                .filter(customer -> !before.contains(customer))
                .forEach(customer -> takeOut(breach, customer));
        assertThat(tasks(breach, "draft_notice")).isEmpty();
        assertThat(states(breach)).contains("withdrawn").doesNotContain("draft");
        assertThat(texts(open(breach), "recipient")).containsExactlyInAnyOrderElementsOf(before);
    }

    private String told(String system) {
        var breach = report(intrusion(now(), KnownFacts.intrusion("processor"), system));
        complete(officer, breach, "triage", personalDataBreach(now()));
        tellCustomers(breach);
        await().until(() -> open(breach).isEmpty());
        return breach;
    }

    private void correct(String breach, String... systems) {
        var corrected = officer.patch(
                "/api/breaches/" + breach, Map.of("systems", List.of(systems), "reason", "The same key fits there."));
        assertThat(corrected.status()).as(corrected.toString()).isEqualTo(200);
    }

    private void takeOut(String breach, String customer) {
        var answer = officer.put(
                "/api/breaches/" + breach + "/customers/" + customer,
                Map.of("affected", false, "reason", "They left in May."));
        assertThat(answer.status()).as(answer.toString()).isIn(200, 204);
    }

    /** What is still owed to customers, by limit. */
    private List<JsonNode> open(String breach) {
        return obligations(breach).stream()
                .filter(row -> List.of("customers", "controllers")
                        .contains(row.get("duty").asString()))
                .filter(row -> List.of("undecided", "required")
                        .contains(row.get("state").asString()))
                .toList();
    }

    private List<String> states(String breach) {
        return notices(breach, "customer").stream()
                .map(notice -> notice.get("state").asString())
                .toList();
    }

    /** The rows of the case's letter to customers at that place, oldest first. */
    private List<JsonNode> letters(String breach, int place) {
        var notices = notices(breach, "customer").stream()
                .sorted((one, other) ->
                        Long.compare(one.get("id").asLong(), other.get("id").asLong()))
                .toList();
        return items(admin.get("/api/breaches/" + breach + "/notices/"
                + notices.get(place).get("id").asString() + "/deliveries?limit=200"));
    }

    private static List<String> texts(List<JsonNode> rows, String field) {
        return rows.stream().map(row -> row.get(field).asString()).distinct().toList();
    }

    /** Message-IDs of what the mail server has taken. */
    private List<String> received() {
        return Arrays.stream(mailServer.getReceivedMessages())
                .map(LateCustomersStoryTest::id)
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
