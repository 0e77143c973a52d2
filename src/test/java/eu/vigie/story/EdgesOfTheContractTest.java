package eu.vigie.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the contract promises and only a real server, or a whole case, can show. */
class EdgesOfTheContractTest extends Story {

    @Test
    void aCaseThatRunsAgainTellsNobodyASecondTime() {
        var breach = report(intrusion(now(), KnownFacts.intrusion("controller_and_processor"), DEDICATED));
        complete(officer, breach, "triage", personalDataBreach(now()));
        decide(breach, "required", "not_required");
        fileWithTheAuthority(breach, "CNIL-1");
        tellCustomers(breach);
        complete(responder, breach, "contact_law_enforcement", Map.of("contacted", true, "at", now().toString()));
        contain(breach);
        close(breach);
        var awareAt = admin.get("/api/breaches/" + breach).json().get("controllerAwareAt");

        assertThat(officer.post("/api/breaches/" + breach + "/filings", followUp())
                        .status())
                .as("nothing begins on a closed case")
                .isEqualTo(409);
        officer.post("/api/breaches/" + breach + "/reopen", Map.of("reason", "A second host was found."));

        assertThat(admin.get("/api/breaches/" + breach).json().get("controllerAwareAt"))
                .isEqualTo(awareAt);
        assertThat(tasks(breach, "draft_filing")).isEmpty();
        assertThat(tasks(breach, "draft_notice")).isEmpty();
        assertThat(tasks(breach, "contact_law_enforcement")).isEmpty();
        contain(breach);
        close(breach);
    }

    @Test
    void aBreachWhoseEndAloneIsKnownTellsWhomItTouchedThen() {
        var known = intrusion(now(), KnownFacts.intrusion("processor"), SHARED);
        var endAlone = new HashMap<>(known);
        endAlone.remove("occurredFrom");
        endAlone.put("occurredTo", now().minus(Duration.ofHours(2)).toString());

        assertThat(obligations(report(endAlone), "controllers"))
                .hasSameSizeAs(obligations(report(known), "controllers"));
    }

    @Test
    void aFilterWithNothingInItFiltersNothing() {
        report(intrusion(now(), Map.of(), SHARED));
        for (var list : List.of("/api/audit", "/api/tasks")) {
            await().until(() -> !items(admin.get(list + "?limit=1")).isEmpty());
            assertThat(items(admin.get(list + "?limit=1&breach="))).as(list).hasSize(1);
        }
    }

    @Test
    void aReportWithCharactersThatNoLetterCarriesIsRefusedByTheFieldsName() {
        for (var text : List.of("a\u0000b", "a\u001bb", "\u0085")) {
            var facts = intrusion(now(), Map.of("consequences", text), SHARED);
            assertThat(officer.post("/api/breaches", facts).toString()).contains("422", "\"facts.consequences\"");
            var wrong = new HashMap<>(intrusion(now(), Map.of(), SHARED));
            wrong.put("title", "Intrusion " + text + ".");
            wrong.put("description", text);
            assertThat(officer.post("/api/breaches", wrong).toString()).contains("422", "\"title\"", "\"description\"");
        }
        var emoji = new HashMap<>(intrusion(now(), Map.of("consequences", "Ligne 1\n\tligne 2 🔑"), SHARED));
        emoji.put("title", "Une clé 🔑 שלום");
        report(emoji);
    }

    @Test
    void theNextEstateFileLosesNobodyWhomACaseRefersTo() {
        var breach = report(intrusion(now(), KnownFacts.intrusion("processor"), SHARED));
        complete(officer, breach, "triage", personalDataBreach(now()));
        var before = obligations(breach, "controllers");

        admin.csv("/api/estate/placements", "projectId,environment,systemId,from,to\n".getBytes(UTF_8));
        officer.patchFacts(breach, Map.of("systemic", true));

        assertThat(before).isNotEmpty();
        assertThat(obligations(breach, "controllers")).isEqualTo(before);
    }

    @Test
    void evidenceThatSaysItIsAFormKeepsItsBytes() {
        var breach = report(intrusion(now(), KnownFacts.role("controller"), SHARED));
        var bytes = "name=forged&a=1".getBytes(UTF_8);

        for (var type : List.of("application/x-www-form-urlencoded", "multipart/form-data", "application/json")) {
            var kept = responder.bytes("/api/breaches/" + breach + "/evidence?name=log+1&kind=log", bytes, type);

            assertThat(kept.status()).as(kept.toString()).isEqualTo(201);
            assertThat(kept.json().get("name").asString()).isEqualTo("log 1");
            assertThat(kept.json().get("size").asLong()).as(type).isEqualTo(bytes.length);
        }
    }

    @Test
    void aValueThatCannotBeIsRefusedByItsName() {
        var breach = report(intrusion(now(), KnownFacts.role("controller"), SHARED));
        var tomorrow = now().plus(Duration.ofDays(1)).toString();

        assertRefused(breach, "isolate_systems", Map.of("at", tomorrow), "at");
        assertRefused(breach, "isolate_systems", Map.of("at", now().toString(), "note", 5), "note");
        complete(responder, breach, "isolate_systems", Map.of("at", now().toString()));
        complete(responder, breach, "collect_evidence", Map.of("at", now().toString()));
        assertRefused(breach, "restore_service", Map.of("restoredAt", tomorrow), "restoredAt");
    }

    private void assertRefused(String breach, String key, Map<String, Object> values, String field) {
        var answer = tryComplete(responder, breach, key, values);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.json().get("errors").get(0).get("field").asString()).isEqualTo(field);
    }

    private static Map<String, Object> followUp() {
        return Map.of("type", "follow_up", "subtype", "complete");
    }
}
