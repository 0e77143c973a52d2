package eu.vigie.story;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.OnPostgresqlToo;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Why it happened, what is changed, what was done to contain it, and what customers are told of that. */
@OnPostgresqlToo
class LearningStoryTest extends Story {

    @Test
    void theTaskAloneIsAnAnalysisAndMoreIsAddedLater() {
        var breach = report(intrusion(now(), KnownFacts.role("processor"), SHARED));
        contain(breach);
        var task = admin.get(path(breach) + "/root-cause").json();
        assertThat(task.get("cause").asString()).isEqualTo("Stolen key");
        assertThat(task.get("method").isNull()).isTrue();

        var evidence = admin.post(path(breach) + "/evidence?name=auth.log&kind=log", Map.of())
                .json()
                .get("id")
                .asLong();
        var said = new HashMap<String, Object>(Map.of(
                "method", "five_whys",
                "conductedBy", "law_enforcement",
                "cause", "Stolen key",
                "conclusion", "Kept on a laptop without encryption.",
                "measures", "Hardware keys.",
                "whys", List.of("The key was copied.", "The laptop was open."),
                "evidence", List.of(evidence)));
        assertThat(officer.put(path(breach) + "/root-cause", said).status()).isEqualTo(200);
        var version = admin.get(path(breach) + "/root-cause").json();
        assertThat(version.get("version").asInt()).isEqualTo(2);
        assertThat(version.get("evidence").get(0).asLong()).isEqualTo(evidence);
        assertThat(timelineItems(breach).toString())
                .as("letters quote it from here")
                .contains("Kept on a laptop without encryption.");

        said.put("evidence", List.of(evidence, 999_999));
        assertThat(officer.put(path(breach) + "/root-cause", said).toString()).contains("422", "\"evidence\"");
        assertThat(officer.put(path(breach) + "/root-cause", Map.of("method", "other"))
                        .toString())
                .contains("422", "\"cause\"");
        assertThat(person("only-audits", "auditor")
                        .put(path(breach) + "/root-cause", said)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aMeasureOutlivesItsCaseAndItsOwnerIsRemindedOfIt() {
        var breach = report(intrusion(now(), KnownFacts.role("processor"), SHARED));
        complete(officer, breach, "triage", personalDataBreach(now()));
        contain(breach);
        var owner = person("upgrades", "operator");
        var plan = new HashMap<String, Object>(Map.of(
                "kind", "preventive",
                "what", "Upgrade the library on every host",
                "owner", owner.name(),
                "component", "openssl",
                "found", "3.0.1",
                "wanted", "3.0.15",
                "dueOn", now().plus(Duration.ofDays(1)).toString().substring(0, 10)));
        var planned = responder.post(path(breach) + "/measures", plan);
        assertThat(planned.status()).as(planned.toString()).isEqualTo(201);
        var measure = path(breach) + "/measures/" + planned.json().get("id").asLong();
        tellCustomers(breach);
        close(breach);

        pass(Duration.ofDays(3));
        assertThat(items(owner.get("/api/measures?overdue=true&owner=" + owner.name())))
                .hasSize(1);
        assertThat(person("stranger", "legal").post(measure + "/done", Map.of()).status())
                .isEqualTo(403);
        assertThat(owner.post(measure + "/due", Map.of("dueOn", "2030-01-01")).toString())
                .contains("422", "\"reason\"");
        assertThat(owner.post(measure + "/done", Map.of("note", "Rolled out.")).status())
                .isEqualTo(200);
        assertThat(owner.post(measure + "/done", Map.of()).status()).isEqualTo(409);
        assertThat(items(owner.get("/api/measures?owner=" + owner.name()))).isEmpty();
        assertThat(owner.get(measure).json().get("doneAt").isNull()).isFalse();
        assertThat(timeline(breach)).contains("measure_planned");

        plan.put("owner", "nobody-here");
        assertThat(responder.post(path(breach) + "/measures", plan).toString()).contains("422", "\"owner\"");
    }

    @Test
    void aMeasureOfAnExerciseStandsOnItsOwnCaseAlone() {
        var owner = person("rehearses", "operator");
        var plan = Map.of(
                "kind",
                "corrective",
                "what",
                "Upgrade what the exercise says is old",
                "owner",
                owner.name(),
                "dueOn",
                now().plus(Duration.ofDays(1)).toString().substring(0, 10));
        var real = intrusion(now(), KnownFacts.role("processor"), SHARED);
        var exercise = new HashMap<>(real);
        exercise.put("exercise", Map.of("speed", 1));
        var rehearsed = report(exercise);
        var breach = report(real);
        for (var each : List.of(rehearsed, breach)) {
            var planned = responder.post(path(each) + "/measures", plan);
            assertThat(planned.status()).as(planned.toString()).isEqualTo(201);
        }
        assertThat(items(admin.get(path(rehearsed) + "/measures"))).hasSize(1);
        assertThat(items(owner.get("/api/measures?owner=" + owner.name())))
                .extracting(one -> one.get("breach").asString())
                .containsExactly(breach);
    }

    @Test
    void aPlaybookIsWorkedThroughStepByStep() {
        var breach = report(intrusion(now(), KnownFacts.role("processor"), SHARED));
        var begun = responder.post(path(breach) + "/playbooks", Map.of("playbook", "isolate-shared-host"));
        assertThat(begun.status()).as(begun.toString()).isEqualTo(201);
        var steps = path(breach) + "/playbooks/" + begun.json().get("id").asLong() + "/steps/";
        assertThat(responder
                        .post(steps + 1, Map.of("outcome", "done", "note", "Five projects."))
                        .status())
                .isEqualTo(200);
        assertThat(responder.post(steps + 1, Map.of("outcome", "done")).status())
                .isEqualTo(409);
        assertThat(responder.post(steps + 2, Map.of("outcome", "not_needed")).toString())
                .contains("422", "\"note\"");
        assertThat(responder.post(steps + 99, Map.of("outcome", "done")).status())
                .isEqualTo(404);
        assertThat(responder
                        .post(path(breach) + "/playbooks", Map.of("playbook", "none"))
                        .toString())
                .contains("422", "\"playbook\"");
        var first = items(admin.get(path(breach) + "/playbooks"))
                .get(0)
                .get("steps")
                .get(0);
        assertThat(first.get("tickedBy").asString()).isEqualTo(responder.name());
        assertThat(timeline(breach)).contains("playbook_started", "playbook_step");
    }

    @Test
    void aCustomerIsToldTheDowntimeOfItsOwnSystemsAndOfNoOther() {
        var breach = report(intrusion(now(), KnownFacts.role("processor"), SHARED, DEDICATED));
        var from = now().minus(Duration.ofHours(3));
        down(breach, SHARED, from);
        var other = down(breach, DEDICATED, from);
        assertThat(responder
                        .post(path(breach) + "/downtimes", Map.of("system", "nothing", "from", from.toString()))
                        .toString())
                .contains("422", "\"system\"");
        var customer = obligations(breach, "customers").stream()
                .map(row -> row.get("recipient").asString())
                .filter(id -> hasNothingOn(DEDICATED, id))
                .findFirst()
                .orElseThrow();
        var asked = responder
                .post(path(breach) + "/rfo-requests", Map.of("customer", customer, "reason", "What was down?"))
                .json()
                .get("id")
                .asString();
        var letter = responder
                .post(path(breach) + "/rfo-requests/" + asked + "/letter", Map.of())
                .json()
                .get("id")
                .asLong();
        responder.post(path(breach) + "/downtimes/" + other + "/withdraw", Map.of("reason", "It never was."));
        assertThat(responder
                        .post(path(breach) + "/notices/" + letter + "/draft", Map.of())
                        .status())
                .isEqualTo(204);
        var text = admin.get(path(breach) + "/notices/" + letter + "/preview").toString();
        assertThat(text).contains("- " + SHARED).doesNotContain("- " + DEDICATED);
    }

    private boolean hasNothingOn(String system, String customer) {
        var affected = admin.get(
                "/api/estate/affected?systems=" + system + "&from=" + now().minus(Duration.ofDays(2)) + "&to=" + now());
        return !affected.toString().contains("\"" + customer + "\"");
    }

    private long down(String breach, String system, java.time.Instant from) {
        var recorded = responder.post(
                path(breach) + "/downtimes", Map.of("system", system, "from", from.toString(), "note", "Cut off."));
        assertThat(recorded.status()).as(recorded.toString()).isEqualTo(201);
        return recorded.json().get("id").asLong();
    }

    private static String path(String breach) {
        return "/api/breaches/" + breach;
    }
}
