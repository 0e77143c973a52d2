package eu.vigie.story;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.OnPostgresqlToo;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A cloud provider, bound by NIS2 and as a provider of electronic communications, has its own data stolen. */
@OnPostgresqlToo
@HouseOfDeclarations
class OtherRegimesStoryTest extends Story {

    private String breach = "";

    @BeforeEach
    void theProviderSaysWhatItIsBoundBy() {
        declare("NIS2-CLOUD", "EPRIV-611");
        breach = report(intrusion(now(), KnownFacts.intrusion("controller")));
        complete(officer, breach, "triage", personalDataBreach(now()));
    }

    @AfterEach
    void nobodyElseIsBound() {
        declare();
    }

    @Test
    void theStagesAreSubmittedOneAfterAnotherAndTheClosingWaitsForThoseThatAreRequired() {
        var aware = now();
        assertThat(row("NIS2-CLOUD", "early_warning").get("regimeStatus").asString())
                .isEqualTo("pending");
        assertThat(row("NIS2-CLOUD", "final").get("clock").asString()).isEqualTo("not_started");
        say("NIS2-CLOUD", "early_warning", "decisions", Map.of("required", true, "reason", "Down for an hour."), 200);

        pass(Duration.ofHours(20));
        submit("NIS2-CLOUD", "early_warning", Map.of(), 201);
        pass(Duration.ofHours(30));
        submit("EPRIV-611", "initial", Map.of(), 422);
        submit("EPRIV-611", "initial", Map.of("lateReason", "Nobody knew it concerned subscribers."), 201);
        submit("NIS2-CLOUD", "notification", Map.of("reference", "CERT-FR-1"), 201);
        var last = row("NIS2-CLOUD", "final");
        assertThat(instant(last, "anchorAt")).isEqualTo(now());
        assertThat(instant(last, "dueAt")).isBetween(now().plus(Duration.ofDays(29)), now().plus(Duration.ofDays(32)));
        assertThat(instant(row("NIS2-CLOUD", "notification"), "dueAt")).isEqualTo(aware.plus(Duration.ofHours(72)));
        assertThat(row("EPRIV-611", "initial").get("lateAsFiled").asBoolean()).isTrue();

        everythingElseIsDone();
        assertThat(tasks(breach, "close_breach"))
                .as("the final report is required")
                .isEmpty();
        pass(Duration.ofDays(20));
        submit("NIS2-CLOUD", "final", Map.of(), 201);
        assertThat(row("EPRIV-611", "complete").get("state").asString()).isEqualTo("undecided");
        close(breach);
        assertThat(row("EPRIV-611", "complete").get("state").asString()).isEqualTo("withdrawn");
        assertThat(timeline(breach)).contains("regime_decided", "stage_submitted", "obligation_settled");
    }

    @Test
    void aSecondPersonFindsTheRulingOutAmongTheTasks() {
        say("NIS2-CLOUD", "final", "decisions", Map.of("required", false, "reason", "Two minutes down."), 202);
        assertThat(row("NIS2-CLOUD", "final").get("state").asString()).isEqualTo("undecided");
        var task = tasks(breach, "approve_regime").get(0);
        assertThat(task.get("subject").get("type").asString()).isEqualTo("regime_decision");
        assertThat(tryComplete(officer, breach, "approve_regime", Map.of("approved", true))
                        .status())
                .isEqualTo(403);
        complete(approver, breach, "approve_regime", Map.of("approved", true));
        assertThat(row("NIS2-CLOUD", "early_warning").get("state").asString()).isEqualTo("not_required");
        assertThat(row("EPRIV-611", "initial").get("state").asString()).isEqualTo("undecided");
    }

    @Test
    void aLaterWordEndsTheTaskOfTheOneThatWaited() {
        say("NIS2-CLOUD", "final", "decisions", Map.of("required", false, "reason", "Two minutes down."), 202);
        assertThat(tasks(breach, "approve_regime")).hasSize(1);
        say("NIS2-CLOUD", "final", "decisions", Map.of("required", true, "reason", "It was an hour."), 200);
        assertThat(tasks(breach, "approve_regime")).isEmpty();
    }

    @Test
    void theSameSentTwiceIsRecordedOnce() {
        var early = row("NIS2-CLOUD", "early_warning");
        var path = path(early, "submissions");
        var told = Map.of("submittedAt", now().toString());
        var first = officer.post(path, told, "once-and-only");
        var again = officer.post(path, told, "once-and-only");
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(items(officer.get(path))).hasSize(1);
    }

    @Test
    void whatCannotBeIsRefusedByItsField() {
        submit(
                "NIS2-CLOUD",
                "early_warning",
                Map.of("submittedAt", now().plusSeconds(60).toString()),
                422);
        say("NIS2-CLOUD", "final", "anchors", Map.of("anchor", "handled", "reason", "Over."), 422);
        say("NIS2-CLOUD", "final", "anchors", Map.of("anchor", "over", "at", now().toString(), "reason", "Over."), 400);
        say("NIS2-CLOUD", "final", "decisions", Map.of("reason", "No word on it."), 422);
        var id = obligations(breach, "authority").get(0).get("id").asLong();
        var refused = officer.post(
                "/api/breaches/" + breach + "/obligations/" + id + "/decisions",
                Map.of("required", false, "reason", "Not by this door."));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(admin.put("/api/organisation", organisation("NIS2-CLOUD", "GDPR-33-1"))
                        .toString())
                .contains("422", "regimes[1]");
    }

    private void everythingElseIsDone() {
        decide(breach, "required", "not_required");
        fileWithTheAuthority(breach, "CNIL-R");
        complete(responder, breach, "contact_law_enforcement", Map.of("contacted", true, "at", now().toString()));
        contain(breach);
    }

    private void declare(String... regimes) {
        declare(organisation(regimes));
    }

    private static Map<String, Object> organisation(String... regimes) {
        var organisation = new HashMap<>(ORGANISATION);
        organisation.put("regimes", List.of(regimes));
        return organisation;
    }

    private void submit(String regime, String stage, Map<String, Object> more, int expected) {
        var told = new HashMap<String, Object>(Map.of("submittedAt", now().toString(), "note", "Sent by the portal."));
        told.putAll(more);
        say(regime, stage, "submissions", told, expected);
    }

    private void say(String regime, String stage, String what, Map<String, Object> body, int expected) {
        var answer = officer.post(path(row(regime, stage), what), body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(expected);
    }

    private String path(JsonNode row, String what) {
        return "/api/breaches/" + breach + "/obligations/" + row.get("id").asLong() + "/" + what;
    }

    private JsonNode row(String regime, String stage) {
        return obligations(breach, "other_regime").stream()
                .filter(row -> row.get("regime").asString().equals(regime))
                .filter(row -> row.get("stage").asString().equals(stage))
                .findFirst()
                .orElseThrow();
    }
}
