package eu.vigie.story;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.OnPostgresqlToo;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What did you know then? Whatever was answered at an instant is answered again for it, however the case went on. */
@OnPostgresqlToo
@HouseOfDeclarations
class AsKnownStoryTest extends Story {

    private final Map<Instant, JsonNode> answered = new LinkedHashMap<>();
    private String breach = "";

    @AfterEach
    void nobodyElseIsBound() {
        declare(List.of());
    }

    @Test
    void aReplayAnswersWhatWasAnswered() {
        declare(List.of("NIS2-CLOUD"));
        var detectedAt = now().minus(Duration.ofHours(2));
        breach = report(intrusion(detectedAt, KnownFacts.role("controller_and_processor"), DEDICATED));
        var reportedAt = now();
        note();
        assertThat(officer.patchFacts(breach, KnownFacts.intrusion("controller_and_processor"))
                        .status())
                .isEqualTo(200);
        note();
        complete(officer, breach, "triage", personalDataBreach(detectedAt.plus(Duration.ofMinutes(30))));
        note();
        var corrected = Map.<String, Object>of("title", "Intrusion by a stolen key", "reason", "The key was found.");
        assertThat(officer.patch("/api/breaches/" + breach, corrected).status()).isEqualTo(200);
        note();
        decide(breach, "not_required", "not_required");
        note();
        var waiting = now().minusSeconds(1);
        complete(approver, breach, "approve_decision", Map.of("approved", false, "reason", "There is a risk."));
        note();
        decide(breach, "required", "not_required");
        note();
        move(detectedAt);
        note();
        move(detectedAt.plus(Duration.ofHours(1)));
        note();
        complete(approver, breach, "approve_awareness", Map.of("approved", true));
        note();
        tellCustomers(breach);
        note();
        fileWithTheAuthority(breach, "CNIL-K");
        note();
        submitTheEarlyWarning();
        note();
        complete(responder, breach, "contact_law_enforcement", Map.of("contacted", true, "at", now().toString()));
        contain(breach);
        note();
        close(breach);
        note();

        assertThat(answered.values().stream().distinct()).hasSizeGreaterThan(10);
        answered.forEach((at, then) ->
                assertThat(now(at).equals(then)).as("as known at " + at).isTrue());
        assertThat(decision(waiting)).isEqualTo("false false");
        assertThat(decision(now())).isEqualTo("true true");
        refused("knownAt", now().plusSeconds(60));
        refused("knownAt", reportedAt.minusSeconds(1));
    }

    private void declare(List<String> regimes) {
        var organisation = new HashMap<>(ORGANISATION);
        organisation.put("regimes", regimes);
        declare(organisation);
    }

    private void move(Instant at) {
        var stated = Map.of("at", at.toString(), "role", "controller", "reason", "By the mail found.");
        assertThat(officer.post("/api/breaches/" + breach + "/awareness", stated)
                        .status())
                .isIn(200, 202);
    }

    private void submitTheEarlyWarning() {
        var id = obligations(breach, "other_regime").get(0).get("id").asLong();
        var path = "/api/breaches/" + breach + "/obligations/" + id + "/submissions";
        assertThat(officer.post(path, Map.of("submittedAt", now().toString())).status())
                .isEqualTo(201);
    }

    /** What is answered now, and a minute later something else happens. */
    private void note() {
        pass(Duration.ofSeconds(30));
        answered.put(
                now(),
                together(
                        admin.get("/api/breaches/" + breach).json(),
                        admin.get("/api/breaches/" + breach + "/obligations?limit=200")
                                .json()));
        pass(Duration.ofSeconds(30));
    }

    private JsonNode now(Instant at) {
        return together(
                admin.get("/api/breaches/" + breach + "/as-known?at=" + at)
                        .json()
                        .get("breach"),
                admin.get("/api/breaches/" + breach + "/obligations?limit=200&knownAt=" + at)
                        .json());
    }

    private String decision(Instant at) {
        var decision = admin.get("/api/breaches/" + breach + "/as-known?at=" + at)
                .json()
                .get("decision");
        return decision.get("authorityRequired").asBoolean() + " "
                + decision.get("stands").asBoolean();
    }

    private static JsonNode together(JsonNode breach, JsonNode obligations) {
        var both = JsonMapper.shared().createObjectNode();
        both.set("breach", breach);
        both.set("obligations", obligations);
        return both;
    }

    private void refused(String field, Instant at) {
        var answer = admin.get("/api/breaches/" + breach + "/obligations?" + field + "=" + at);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("errors").get(0).get("field").asString()).isEqualTo(field);
    }
}
