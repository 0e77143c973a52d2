package eu.vigie.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.vigie.OnPostgresqlToo;
import eu.vigie.TestDatabase;
import eu.vigie.actor.Actor;
import eu.vigie.actor.Role;
import eu.vigie.lawenforcement.NewDelay;
import eu.vigie.lawenforcement.PersonsNotice;
import eu.vigie.lawenforcement.PoliceRequests;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Writing to each person would be a disproportionate effort: the public is told instead (GDPR Art. 34(3)(c)). */
@OnPostgresqlToo
class PublicCommunicationStoryTest extends Story {

    @Autowired
    PoliceRequests police;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient database;

    @Test
    void thePublicIsToldInsteadAndTheClosingWaitsForIt() {
        var breach = instead(now());
        assertThat(state(breach, "persons")).isEqualTo("not_required");
        var duty = obligations(breach, "public_communication").get(0);
        assertThat(duty.get("state").asString()).isEqualTo("required");
        assertThat(duty.get("recipient").asString()).isEqualTo("public");
        assertThat(duty.get("source").asString()).isEqualTo("GDPR Art. 34(3)(c)");
        assertThat(duty.get("dueAt").isNull())
                .as("without undue delay: a target, no deadline")
                .isTrue();
        everythingElse(breach);
        assertThat(tasks(breach, "close_breach"))
                .as("the public is still to be told")
                .isEmpty();

        var notice = notices(breach, "public").get(0).get("id").asString();
        assertThat(admin.get(path(breach, notice) + "/communication.txt?language=en")
                        .status())
                .as("nobody publishes a draft")
                .isEqualTo(409);
        complete(admin, breach, "draft_notice", Map.of());
        assertThat(tasks(breach, "publish_communication")).isEmpty();
        assertThat(tryComplete(admin, breach, "approve_notice", Map.of("approved", true))
                        .status())
                .as("who drafted it does not approve it")
                .isEqualTo(403);
        complete(approver, breach, "approve_notice", Map.of("approved", true));
        var html = admin.get(path(breach, notice) + "/communication.html?language=fr");
        assertThat(text(html))
                .startsWith("<!DOCTYPE html>")
                .contains("lang=\"fr\"", "Comment savoir si vous êtes concerné");

        publish(breach, notice);
        assertThat(state(breach, "public_communication")).isEqualTo("met");
        close(breach);
        assertThat(timeline(breach)).contains("communication_published");
        assertThat(register(breach))
                .contains("public_communication, public, met")
                .contains("other_channel 2");
    }

    private void publish(String breach, String notice) {
        var communications = person("speaker", "communications");
        var at = now().toString();
        var ahead = where("website", now().plus(Duration.ofHours(1)).toString());
        assertThat(tryComplete(communications, breach, "publish_communication", ahead)
                        .status())
                .isEqualTo(422);
        assertThat(tryComplete(responder, breach, "publish_communication", where("press", at))
                        .status())
                .isEqualTo(403);
        complete(communications, breach, "publish_communication", where("website", at));
        assertThat(admin.post(path(breach, notice) + "/publications", where("press", at))
                        .status())
                .isEqualTo(201);
        var told = notices(breach, "public").get(0);
        assertThat(told.get("state").asString()).isEqualTo("complete");
        assertThat(told.get("counts").get("other_channel").asInt()).isEqualTo(2);
        assertThat(items(admin.get(path(breach, notice) + "/publications")))
                .extracting(one -> one.get("channel").asString())
                .containsExactly("website", "press");
        assertThat(tasks(breach, "publish_communication")).isEmpty();
    }

    @Test
    void aChangedTextIsApprovedAgainAndAnotherDecisionTakesItAway() {
        var breach = instead(now());
        var notice = notices(breach, "public").get(0).get("id").asString();
        complete(officer, breach, "draft_notice", Map.of());
        complete(approver, breach, "approve_notice", Map.of("approved", true));
        assertThat(tasks(breach, "publish_communication")).hasSize(1);
        var wording =
                admin.get(path(breach, notice) + "/wording").json().get("en").asString();
        assertThat(officer.markdown(path(breach, notice) + "/wording/en", wording.replace("We are sorry", "We regret"))
                        .status())
                .isEqualTo(204);
        assertThat(tasks(breach, "publish_communication"))
                .as("nobody has approved this text")
                .isEmpty();
        complete(officer, breach, "draft_notice", Map.of());
        complete(approver, breach, "approve_notice", Map.of("approved", true));
        assertThat(tasks(breach, "publish_communication")).hasSize(1);

        officer.patchFacts(breach, Map.of("contactEffort", "proportionate"));
        assertThat(state(breach, "public_communication"))
                .as("until somebody decides otherwise")
                .isEqualTo("required");
        decide(breach, "required", "required");
        assertThat(state(breach, "public_communication")).isEqualTo("not_required");
        assertThat(state(breach, "persons")).isEqualTo("required");
        assertThat(notices(breach, "public").get(0).get("state").asString()).isEqualTo("withdrawn");
        assertThat(tasks(breach, "publish_communication")).isEmpty();
        assertThat(tasks(breach, "draft_notice")).as("the letters to each").hasSize(1);
    }

    @Test
    void aPressingClockDoesNotWaitForTheSecondPerson() {
        var breach = instead(now().minus(Duration.ofHours(23)));
        complete(officer, breach, "draft_notice", Map.of());
        complete(officer, breach, "release_notice", Map.of("note", "The hour is nearly over."));
        complete(officer, breach, "publish_communication", where("website", now().toString()));
        assertThat(state(breach, "public_communication")).isEqualTo("met");
        assertThat(notices(breach, "public").get(0).get("releasedAlone").asBoolean())
                .isTrue();
        var form = items(admin.get("/api/breaches/" + breach + "/filings")).get(0);
        assertThat(admin.get("/api/breaches/" + breach + "/filings/"
                                + form.get("id").asString() + ".json")
                        .json()
                        .get("field_101")
                        .asString())
                .as("where the authority can read it")
                .contains("site web", "https://");
        complete(approver, breach, "approve_notice", Map.of("approved", false, "reason", "It names the wrong system."));
        complete(officer, breach, "draft_notice", Map.of());
        complete(approver, breach, "approve_notice", Map.of("approved", true));
        complete(officer, breach, "publish_communication", where("website", now().toString()));
        assertThat(notices(breach, "public"))
                .extracting(one -> one.get("state").asString())
                .containsExactly("complete", "complete");
    }

    @Test
    void whatIsPublishedWhileADelayIsBeingGrantedComesAfterIt() {
        var breach = instead(now());
        var notice = notices(breach, "public").get(0).get("id").asString();
        complete(officer, breach, "draft_notice", Map.of());
        complete(approver, breach, "approve_notice", Map.of("approved", true));
        var request = askedToWait(breach);
        var published = new TransactionTemplate(transactions).execute(status -> {
            var until = now().plus(Duration.ofHours(5));
            police.delay(
                    breach,
                    request,
                    new NewDelay(Set.of(PersonsNotice.PUBLICATION), until),
                    new Actor("lawyer", Set.of(Role.LEGAL)));
            var answer = CompletableFuture.supplyAsync(
                    () -> admin.post(path(breach, notice) + "/publications", where("website", now().toString())));
            await().atMost(Duration.ofSeconds(120)).until(() -> answer.isDone() || somebodyWaits());
            return answer;
        });
        assertThat(published.join().status()).isEqualTo(409);
        assertThat(state(breach, "public_communication")).isEqualTo("required");
    }

    /** In the database, for who holds a row. */
    private boolean somebodyWaits() {
        var waiting = TestDatabase.onPostgresql()
                ? "select count(*) from pg_locks where not granted"
                : "select count(*) from information_schema.sessions where blocker_id is not null";
        return database.sql(waiting).query(Long.class).single() > 0;
    }

    private long askedToWait(String breach) {
        var letter = responder
                .bytes("/api/breaches/" + breach + "/evidence?name=letter.pdf&kind=letter", new byte[] {1}, "x/y")
                .json()
                .get("id")
                .asLong();
        var asked = Map.of(
                "asks", "delay",
                "channel", "mail",
                "receivedAt", now().minusSeconds(60).toString(),
                "service", "Brigade 12",
                "basis", "recital_88",
                "asked", "As it stands in the letter.",
                "document", letter);
        var written = responder.post("/api/breaches/" + breach + "/law-enforcement-requests", asked);
        assertThat(written.status()).as(written.toString()).isEqualTo(201);
        return written.json().get("id").asLong();
    }

    private String instead(Instant detectedAt) {
        var facts = KnownFacts.intrusion("controller");
        facts.put("foreseeableEffect", "serious");
        facts.put("contactEffort", "disproportionate");
        var breach = report(intrusion(detectedAt, facts));
        complete(officer, breach, "triage", personalDataBreach(detectedAt));
        assertThat(state(breach, "public_communication")).isEqualTo("undecided");
        complete(
                officer,
                breach,
                "confirm_assessment",
                Map.of(
                        "authority", "required",
                        "persons", "not_required",
                        "exemption", "34_3_c",
                        "reason", "Half of the addresses are ten years old."));
        complete(approver, breach, "approve_decision", Map.of("approved", true));
        return breach;
    }

    private void everythingElse(String breach) {
        fileWithTheAuthority(breach, "CNIL-P");
        complete(responder, breach, "contact_law_enforcement", Map.of("contacted", true, "at", now().toString()));
        contain(breach);
    }

    private static Map<String, Object> where(String channel, String at) {
        return new HashMap<>(Map.of("channel", channel, "at", at, "reference", "https://www.example.fr/incident"));
    }

    private static String path(String breach, String notice) {
        return "/api/breaches/" + breach + "/notices/" + notice;
    }

    private String state(String breach, String duty) {
        return obligations(breach, duty).get(0).get("state").asString();
    }

    private String register(String breach) {
        return items(admin.get("/api/register?format=json&limit=200")).stream()
                .filter(row -> row.get("reference").asString().equals(breach))
                .map(JsonNode::toString)
                .findFirst()
                .orElse("");
    }

    private static String text(Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
