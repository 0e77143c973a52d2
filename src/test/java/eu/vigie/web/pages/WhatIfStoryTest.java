package eu.vigie.web.pages;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.vigie.actor.Role;
import eu.vigie.story.KnownFacts;
import eu.vigie.story.Story;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A case under other circumstances, by the page and by the contract, without a trace. */
class WhatIfStoryTest extends Story {

    /** What runs by itself meanwhile: the engine, mail out and in, the chain of the trail, evidence verified again, drills. */
    private static final Pattern MOVES_BY_ITSELF = Pattern.compile(
            "(?i)act_.*|flyway.*|watch.*|.*(delivery|letter|ledger|audit|paper|mail).*|evidence_item|drill_.*");

    @Autowired
    private JdbcClient jdbc;

    private String breach;
    private String path;

    /** Found this minute: nothing rings by itself meanwhile. */
    @BeforeEach
    void aCase() {
        breach = report(intrusion(now(), KnownFacts.intrusion("controller_and_processor"), DEDICATED));
        path = "/breaches/" + breach + "/what-if";
        await().until(() -> notices(breach, "senior_alert").stream()
                .anyMatch(alert -> alert.get("state").asString().equals("complete")));
    }

    @Test
    void anEarlierAwarenessMovesTheDeadlineAndRingsWhatIsPastAtOnce() {
        var earlier = now().minus(Duration.ofHours(24));
        var authority = duty(ask(Map.of("controllerAwareAt", earlier.toString())), "authority");
        assertThat(authority.get("change").asString()).isEqualTo("moves");
        assertThat(authority.get("shiftSeconds").asLong())
                .isEqualTo(-Duration.ofHours(24).toSeconds());
        assertThat(instant(authority.get("then"), "dueAt")).isEqualTo(earlier.plus(Duration.ofHours(72)));
        var ladder = authority.get("ladder");
        assertThat(ladder.get(0).get("percent").asInt()).isEqualTo(25);
        assertThat(ladder.get(0).get("ringing").asString()).isEqualTo("at_once");
        assertThat(ladder.get(0).get("people").size()).isPositive();
        assertThat(ladder.get(4).get("ringing").asString()).isEqualTo("to_come");
    }

    @Test
    void aProcessorAloneOwesTheAuthorityNothing() {
        var answer = ask(Map.of("facts", Map.of("role", "processor")));
        assertThat(answer.get("basis").asString()).isEqualTo("rules");
        var authority = duty(answer, "authority");
        assertThat(authority.get("change").asString()).isEqualTo("falls_away");
        assertThat(authority.get("ground").asString()).isEqualTo("role_changed");
        assertThat(duty(answer, "customers").get("change").asString()).isEqualTo("stays");
    }

    @Test
    void thePageSaysTheSameInWordsFromItsAddressAlone() {
        var page = visitor("en").get(path + "?role=processor&controllerAwareAt.date=&outcome=");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("2 duties would fall away", "it belongs to a role that would not be ours")
                .doesNotContain("controllerAwareAt-error");
    }

    @ParameterizedTest
    @CsvSource({
        "outcome=perhaps, outcome",
        "severity=huge, severity",
        "rules=NEXT, rules",
        "persons.count=many, persons.count",
        "persons.count=-1, persons.count",
        "controllerAwareAt.date=2026-11-24, controllerAwareAt",
        "controllerAwareAt.date=2099-01-01&controllerAwareAt.time=10:00, controllerAwareAt",
        "processorAwareAt.date=2020-01-01&processorAwareAt.time=10:00, processorAwareAt",
        "data.contact=much, data.contact"
    })
    void whatCannotBeIsSaidAtItsField(String query, String field) {
        var page = visitor("fr").get(path + "?" + query);
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("id=\"" + field + "-error\"", "href=\"#" + field + "\"");
    }

    /** The house goes on meanwhile, its watchdog for one: what supposing stored would differ each time it is tried. */
    @Test
    void nothingIsStoredAndTheTrailIsSilent() {
        await().atMost(Duration.ofMinutes(3)).until(this::supposingChangesNothing);
    }

    private boolean supposingChangesNothing() {
        var before = everyTable();
        var trail = items(admin.get("/api/audit?limit=200&breach=" + breach)).size();
        ask(Map.of("rules", "OMNIBUS", "facts", Map.of("persons", Map.of("count", 1_000_000))));
        ask(Map.of("severity", "very_high", "outcome", "project_data_breach"));
        assertThat(visitor("en").get(path + "?severity=low&role=processor").statusCode())
                .isEqualTo(200);
        assertThat(items(admin.get("/api/audit?limit=200&breach=" + breach))).hasSize(trail);
        return everyTable().equals(before);
    }

    @Test
    void whoMayNotReadTheCaseMaySupposeNothingOfIt() {
        var reporter = person("supposes", Role.REPORTER.code());
        assertThat(reporter.post("/api" + path, Map.of()).status()).isEqualTo(404);
        var page = new Visitor("http://127.0.0.1:" + port)
                .signIn(reporter.name(), PASSWORD, "en")
                .get(path);
        assertThat(page.statusCode()).isEqualTo(404);
    }

    private JsonNode ask(Map<String, ?> supposition) {
        var answer = officer.post("/api" + path, supposition);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    private static JsonNode duty(JsonNode answer, String duty) {
        return answer.get("duties")
                .valueStream()
                .filter(one -> either(one).get("duty").asString().equals(duty))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode either(JsonNode one) {
        return one.get("now").isNull() ? one.get("then") : one.get("now");
    }

    /** Every row of every table that nothing but a person's step changes. */
    private Map<String, Integer> everyTable() {
        Map<String, Integer> tables = new TreeMap<>();
        for (String table : tables()) {
            var rows = jdbc.sql("select * from " + table).query().listOfRows();
            tables.put(
                    table,
                    rows.stream()
                            .map(WhatIfStoryTest::contents)
                            .collect(toSet())
                            .hashCode());
        }
        assertThat(tables.keySet()).anyMatch("obligation"::equalsIgnoreCase).hasSizeGreaterThan(20);
        return tables;
    }

    /** An array equals no other, whatever bytes are in it. */
    private static List<Object> contents(Map<String, Object> row) {
        return row.values().stream()
                .map(value -> value instanceof byte[] bytes ? ByteBuffer.wrap(bytes) : String.valueOf(value))
                .map(Object.class::cast)
                .toList();
    }

    private List<String> tables() {
        return jdbc
                .sql("select table_name from information_schema.tables where table_schema = 'PUBLIC'")
                .query(String.class)
                .list()
                .stream()
                .filter(name -> !MOVES_BY_ITSELF.matcher(name).matches())
                .toList();
    }

    private Visitor visitor(String language) {
        return new Visitor("http://127.0.0.1:" + port).signIn(officer.name(), PASSWORD, language);
    }
}
