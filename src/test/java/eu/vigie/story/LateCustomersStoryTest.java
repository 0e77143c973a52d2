package eu.vigie.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.vigie.OnPostgresqlToo;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
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

    @Test
    void whoIsFoundWhileAReleaseWaitsForItsApprovalDoesNotWaitForIt() {
        var breach = releasedAlone("dedicated-02");

        correct(breach, "dedicated-02", "dedicated-03");
        assertThat(tasks(breach, "draft_notice")).hasSize(1);
        assertThat(tasks(breach, "approve_notice"))
                .as("the approval is still waited for")
                .hasSize(1);
        complete(officer, breach, "draft_notice", Map.of());
        assertThat(tasks(breach, "approve_notice")).hasSize(2);
        complete(approver, breach, "approve_notice", Map.of("approved", true));
        complete(approver, breach, "approve_notice", Map.of("approved", true));
        await().until(() -> open(breach).isEmpty());
        everyLetterHasItsEnd(breach);
        assertThat(tasks(breach, "approve_notice")).isEmpty();
        assertThat(states(breach)).containsExactly("complete", "complete");
        assertThat(texts(letters(breach, 1), "recipient"))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(texts(letters(breach, 0), "recipient"));
    }

    @Test
    void anApprovalThatIsRefusedAfterTheReleaseGoesOnWithTheDraftToWhoWasFoundMeanwhile() {
        var breach = releasedAlone("dedicated-04");
        everyLetterHasItsEnd(breach);
        correct(breach, "dedicated-04", "dedicated-05");
        var draft = subjects(breach, "draft_notice");
        assertThat(draft).hasSize(1);

        refuse(breach, 0);
        assertThat(subjects(breach, "draft_notice"))
                .as("one letter for one reader")
                .isEqualTo(draft);
        assertThat(tasks(breach, "approve_notice")).isEmpty();
        assertThat(states(breach)).containsExactlyInAnyOrder("complete", "draft");

        complete(officer, breach, "draft_notice", Map.of());
        complete(approver, breach, "approve_notice", Map.of("approved", true));
        await().until(() -> open(breach).isEmpty());
        everyLetterHasItsEnd(breach);
        assertThat(texts(letters(breach, 1), "recipient"))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(texts(letters(breach, 0), "recipient"));
        assertThat(states(breach)).containsExactly("complete", "complete");
        assertThat(tasks(breach, "draft_notice")).isEmpty();
        assertThat(tasks(breach, "approve_notice")).isEmpty();
    }

    @Test
    void noDraftIsLeftToNobodyAndNoTwoAreLeftToOneWhileAnotherLetterWaitsForItsApproval() {
        var breach = releasedAlone("dedicated-06");
        correct(breach, "dedicated-06", "dedicated-07");
        complete(officer, breach, "draft_notice", Map.of());
        complete(officer, breach, "release_notice", Map.of("note", "The hour is nearly over."));
        await().until(() -> open(breach).isEmpty());
        everyLetterHasItsEnd(breach);

        refuse(breach, 0);
        assertThat(tasks(breach, "draft_notice")).as("all are told").isEmpty();
        assertThat(states(breach)).doesNotContain("draft");
        correct(breach, "dedicated-06", "dedicated-07", "dedicated-08");
        assertThat(tasks(breach, "draft_notice")).hasSize(1);
        refuse(breach, 1);
        assertThat(tasks(breach, "draft_notice"))
                .as("one letter for one reader")
                .hasSize(1);
        assertThat(tasks(breach, "approve_notice")).isEmpty();

        complete(officer, breach, "draft_notice", Map.of());
        complete(approver, breach, "approve_notice", Map.of("approved", true));
        await().until(() -> open(breach).isEmpty());
        everyLetterHasItsEnd(breach);
        assertThat(states(breach)).containsOnly("complete", "withdrawn");
        assertThat(tasks(breach, "draft_notice")).isEmpty();
    }

    @Test
    void aDraftAboutProjectDataIsBegunAnewWhereTriageFindsPersonalDataAfterAll() {
        var detectedAt = now();
        var breach = toldOfProjectData(detectedAt, "dedicated-12");
        contain(breach);
        close(breach);
        reopen(breach);
        correct(breach, "dedicated-12", "dedicated-13");
        var project = letter(breach, subjects(breach, "draft_notice").get(0));
        var edited = officer.markdown(project + "/wording/en", wording(project) + "\n\nWe call you as well.\n");
        assertThat(edited.status()).as(edited.toString()).isEqualTo(204);
        complete(officer, breach, "draft_notice", Map.of());
        assertThat(tasks(breach, "approve_notice")).hasSize(1);

        complete(officer, breach, "triage", personalDataBreach(detectedAt));

        assertThat(tasks(breach, "approve_notice")).isEmpty();
        assertThat(states(breach))
                .as("the one begun before triage, the one that went, the one that said project data, the new one")
                .containsExactly("withdrawn", "complete", "withdrawn", "draft");
        assertThat(wording(project)).as("still to be read").contains("We call you as well.");
        var personal = letter(breach, subjects(breach, "draft_notice").get(0));
        assertThat(wording(personal)).doesNotContain("project data such as code");
        complete(officer, breach, "draft_notice", Map.of());
        complete(approver, breach, "approve_notice", Map.of("approved", true));
        await().until(() -> open(breach).isEmpty());
        everyLetterHasItsEnd(breach);
        assertThat(texts(letters(breach, 3), "recipient"))
                .as("of personal data nobody was told before")
                .containsAll(texts(letters(breach, 1), "recipient"))
                .hasSizeGreaterThan(texts(letters(breach, 1), "recipient").size());
        assertThat(tasks(breach, "draft_notice")).as("and nobody twice").isEmpty();
    }

    @Test
    void aDraftOfACaseOpenedAgainGoesWithTheLastWhomItWasFor() {
        var breach = told("dedicated-11");
        complete(responder, breach, "contact_law_enforcement", Map.of("contacted", true, "at", now().toString()));
        contain(breach);
        close(breach);
        reopen(breach);
        assertThat(tasks(breach, "draft_notice")).isEmpty();

        correct(breach, "dedicated-11", "dedicated-12");
        assertThat(tasks(breach, "draft_notice")).hasSize(1);
        texts(open(breach), "recipient").forEach(customer -> takeOut(breach, customer));
        assertThat(tasks(breach, "draft_notice")).isEmpty();
        assertThat(states(breach)).containsExactlyInAnyOrder("complete", "withdrawn");
        correct(breach, "dedicated-11", "dedicated-12", "dedicated-13");
        assertThat(tasks(breach, "draft_notice"))
                .as("for others it begins again")
                .hasSize(1);
    }

    @Test
    void whoseLetterArrivedWhileTheyWereTakenOutIsOwedNoneWhenTheyAreAffectedAfterAll() {
        var breach = report(intrusion(now(), KnownFacts.intrusion("processor"), "dedicated-04"));
        complete(officer, breach, "triage", personalDataBreach(now()));
        complete(officer, breach, "draft_notice", Map.of());
        var wave = "/api/breaches/" + breach + "/notices/"
                + notices(breach, "customer").get(0).get("id").asString();
        assertThat(officer.post(wave + "/pause", Map.of()).status()).isEqualTo(204);
        complete(approver, breach, "approve_notice", Map.of("approved", true));
        var customer = open(breach).get(0).get("recipient").asString();
        takeOut(breach, customer);
        assertThat(officer.post(wave + "/resume", Map.of()).status()).isEqualTo(204);
        everyLetterHasItsEnd(breach);
        var arrived = now();
        pass(Duration.ofMinutes(5));

        correctCustomer(breach, customer, Map.of("affected", true, "reason", "They left in June."));
        assertThat(open(breach)).isEmpty();
        assertThat(obligations(breach))
                .filteredOn(row -> row.get("recipient").asString().equals(customer))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("state").asString()).isEqualTo("met"))
                .allSatisfy(row -> assertThat(instant(row, "metAt")).isBeforeOrEqualTo(arrived));
        assertThat(tasks(breach, "draft_notice")).isEmpty();
    }

    private String told(String system) {
        var breach = report(intrusion(now(), KnownFacts.intrusion("processor"), system));
        complete(officer, breach, "triage", personalDataBreach(now()));
        tellCustomers(breach);
        await().until(() -> open(breach).isEmpty());
        return breach;
    }

    /** One person released the letter under a pressing clock; its approval is still waited for. */
    private String releasedAlone(String system) {
        var detectedAt = now().minus(Duration.ofHours(23));
        var breach = report(intrusion(detectedAt, KnownFacts.intrusion("processor"), system));
        complete(officer, breach, "triage", personalDataBreach(detectedAt));
        complete(officer, breach, "draft_notice", Map.of());
        complete(officer, breach, "release_notice", Map.of("note", "The hour is nearly over."));
        await().until(() -> open(breach).isEmpty());
        assertThat(tasks(breach, "draft_notice")).isEmpty();
        return breach;
    }

    private String toldOfProjectData(Instant detectedAt, String system) {
        var breach = report(intrusion(detectedAt, KnownFacts.role("processor"), system));
        var said = Map.<String, Object>of(
                "outcome",
                "project_data_breach",
                "awareAt",
                detectedAt.toString(),
                "reason",
                "Source code only, as far as anybody knows.");
        complete(officer, breach, "triage", said);
        complete(approver, breach, "approve_decision", Map.of("approved", true));
        tellCustomers(breach);
        await().until(() -> open(breach).isEmpty());
        return breach;
    }

    private void reopen(String breach) {
        var answer = officer.post("/api/breaches/" + breach + "/reopen", Map.of("reason", "A second host was found."));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    /** The approval of the case's letter to customers at that place, oldest first. */
    private void refuse(String breach, int place) {
        var letter = ids(breach).get(place);
        var task = tasks(breach, "approve_notice").stream()
                .filter(one -> one.get("subject").get("id").asString().equals(letter))
                .findFirst()
                .orElseThrow();
        var answer = approver.post(
                "/api/tasks/" + task.get("id").asString() + "/complete",
                Map.of("values", Map.of("approved", false, "reason", "Too short.")));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    /** The letters that the open tasks of that key are about. */
    private List<String> subjects(String breach, String key) {
        return tasks(breach, key).stream()
                .map(task -> task.get("subject").get("id").asString())
                .toList();
    }

    private static String letter(String breach, String id) {
        return "/api/breaches/" + breach + "/notices/" + id;
    }

    private String wording(String letter) {
        return admin.get(letter + "/wording").json().get("en").asString();
    }

    private void correct(String breach, String... systems) {
        var corrected = officer.patch(
                "/api/breaches/" + breach, Map.of("systems", List.of(systems), "reason", "The same key fits there."));
        assertThat(corrected.status()).as(corrected.toString()).isEqualTo(200);
    }

    private void takeOut(String breach, String customer) {
        correctCustomer(breach, customer, Map.of("affected", false, "reason", "They left in May."));
    }

    private void correctCustomer(String breach, String customer, Map<String, Object> correction) {
        var answer = officer.put("/api/breaches/" + breach + "/customers/" + customer, correction);
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
        return items(admin.get(letter(breach, ids(breach).get(place)) + "/deliveries?limit=200"));
    }

    private List<String> ids(String breach) {
        return notices(breach, "customer").stream()
                .sorted((one, other) ->
                        Long.compare(one.get("id").asLong(), other.get("id").asLong()))
                .map(notice -> notice.get("id").asString())
                .toList();
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
