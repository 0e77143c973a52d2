package eu.vigie.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.breach.IncidentKind;
import eu.vigie.signal.Level;
import eu.vigie.signal.NewSignal;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

/** What the adapters that come with Vigie make of what firewalls and SIEMs write. */
class AdaptersTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Map<String, String> HOSTS =
            Map.of("shop.example.com", "cluster-1", "api.example.com", "cluster-1", "db-1", "db-1-of-ours");

    private final Adapters adapters = new Adapters();

    @Test
    void modSecurity3SpeaksThroughItsGravestRule() throws IOException {
        var found = read("modsecurity-3", file("modsecurity-3.jsonl"));
        assertThat(found).hasSize(2);
        NewSignal attack = found.get(0).signal();
        assertThat(attack.summary())
                .isEqualTo("SQL Injection Attack Detected via libinjection · 942100 · GET · shop.example.com"
                        + " · /?id=1%27%20or%20%271%27=%271 · 403");
        assertThat(attack.severity()).isEqualTo("critical");
        assertThat(attack.at()).isEqualTo("2026-11-24T09:41:59Z");
        assertThat(attack.system()).isEqualTo("cluster-1");
        assertThat(attack.lacks()).isEmpty();
        NewSignal unmatched = found.get(1).signal();
        assertThat(unmatched.severity()).isEqualTo("notice");
        assertThat(unmatched.system()).as("the port is no part of the name").isEqualTo("cluster-1");
        assertThat(unmatched.id())
                .as("3.0.5 to 3.0.7 give several transactions the same number")
                .isNotEqualTo(attack.id());
        assertThat(new String(file("modsecurity-3.jsonl"), UTF_8)).contains(attack.payload() + "\n");
    }

    @Test
    void modSecurity3WritesTheTimeOfItsOwnZone() throws IOException {
        var source = source(ZoneId.of("Europe/Paris"));
        var found = read(source, "modsecurity-3", file("modsecurity-3.jsonl"));
        assertThat(found.get(0).signal().at()).isEqualTo("2026-11-24T08:41:59Z");
    }

    @Test
    void modSecurity2SaysAllInASentenceWhichAnAttackerCannotForge() throws IOException {
        NewSignal attack =
                read("modsecurity-2", file("modsecurity-2.jsonl")).get(0).signal();
        assertThat(attack.summary())
                .isEqualTo("Remote Command Execution: Unix Shell Code Found · 932160 · Shop.Example.com"
                        + " · GET /?exec=/bin/bash HTTP/2.0 · 403");
        assertThat(attack.severity()).isEqualTo("CRITICAL");
        assertThat(attack.at()).isEqualTo("2026-11-24T09:41:58.123456Z");
        assertThat(attack.system()).isEqualTo("cluster-1");
        assertThat(attack.id()).startsWith("Zz2WRzj5DcQDZ5V47KL4JQAAAAE ");
    }

    @Test
    void awsSaysWhetherARequestWasBlockedAndWhatItWouldHaveCounted() throws IOException {
        var found = read("aws-waf", file("aws-waf.jsonl"));
        assertThat(found).extracting(one -> one.signal().severity()).containsExactly("warning", "warning", "debug");
        assertThat(found.get(0).signal().summary())
                .isEqualTo("BLOCK · SQL_INJECTION · SQLi_block · POST · api.example.com · /login");
        assertThat(found.get(0).signal().at()).isEqualTo("2026-11-24T09:41:59.123Z");
        assertThat(found.get(1).signal().summary()).contains("XSS", "CountXss");
        assertThat(found).extracting(one -> one.signal().system()).containsOnly("cluster-1");
    }

    /** A web ACL with several managed groups lists all of them, matched or not: a hit in the second must not look like nothing. */
    @ParameterizedTest
    @CsvSource({
        "BLOCK, '\"terminatingRule\":{\"ruleId\":\"SQLi_BODY\",\"action\":\"BLOCK\"}', warning, SQLi_BODY",
        "ALLOW, '\"nonTerminatingMatchingRules\":[{\"ruleId\":\"SQLi_BODY\",\"action\":\"COUNT\","
                + "\"ruleMatchDetails\":[{\"conditionType\":\"SQL_INJECTION\"}]}]', warning, SQL_INJECTION",
        "ALLOW, '\"excludedRules\":[{\"exclusionType\":\"EXCLUDED_AS_COUNT\",\"ruleId\":\"SQLi_BODY\"}]', warning, SQLi_BODY",
        "ALLOW, '\"nonTerminatingMatchingRules\":[]', debug, Default_Action"
    })
    void theGroupOfRulesThatMatchedSpeaks(String action, String second, String severity, String said) {
        String record = "{\"timestamp\":1795513319123,\"action\":\"" + action
                + "\",\"terminatingRuleId\":\"Default_Action\",\"ruleGroupList\":[{\"ruleGroupId\":\"AWS#IpReputation\","
                + "\"terminatingRule\":null,\"nonTerminatingMatchingRules\":[],\"excludedRules\":null},{" + second
                + "}],\"httpRequest\":{\"host\":\"api.example.com\",\"headers\":[]}}";
        NewSignal found = read("aws-waf", record.getBytes(UTF_8)).get(0).signal();
        assertThat(found.severity()).isEqualTo(severity);
        assertThat(found.summary()).contains(said, "api.example.com");
        assertThat(found.system()).isEqualTo("cluster-1");
    }

    @Test
    void firehoseWrapsRecordsOfAws() throws IOException {
        String packed = Base64.getEncoder().encodeToString(file("aws-waf.jsonl"));
        String document = "{\"requestId\":\"r\",\"timestamp\":1,\n\"records\":[\n{\"data\":\"" + packed
                + "\"},\n{\"data\":\"@\"}]}";
        var found = read("aws-waf", document.getBytes(UTF_8));
        assertThat(found).hasSize(4);
        assertThat(found.subList(0, 3))
                .extracting(one -> one.signal().id())
                .isEqualTo(read("aws-waf", file("aws-waf.jsonl")).stream()
                        .map(one -> one.signal().id())
                        .toList());
        assertThat(found.get(3).line()).isEqualTo(4);
        assertThat(found.get(3).signal().lacks()).contains("at");
    }

    @Test
    void azureListsRecordsOfSeveralKinds() throws IOException {
        var found = read("azure-waf", file("azure-waf.json"));
        assertThat(found)
                .extracting(one -> Level.of(Objects.requireNonNull(one.signal().severity())))
                .containsExactly(Level.MEDIUM, Level.MEDIUM, Level.NONE);
        assertThat(found.get(0).signal().summary())
                .isEqualTo("Blocked · Restricted File Access Attempt · 930130 · shop.example.com · /.env");
        assertThat(found.get(1).signal().at()).isEqualTo("2026-11-24T09:42:00.812835600Z");
        assertThat(found.get(1).host()).isEqualTo("www.example.com");
        assertThat(found.get(1).signal().system())
                .as("a host in no table waits for a person")
                .isNull();
        assertThat(found).allMatch(one -> one.signal().lacks().isEmpty());
    }

    @Test
    void alertsOfSiemsAreReadInTheirOwnNames() throws IOException {
        var elastic = read("elastic-alert", file("elastic-alert.jsonl"));
        assertThat(elastic).extracting(one -> one.signal().id()).containsExactly("e5c1", "e5c2");
        assertThat(elastic).extracting(one -> one.signal().severity()).containsExactly("critical", "low");
        assertThat(elastic).extracting(one -> one.signal().system()).containsOnly("db-1-of-ours");
        var finding = read("ocsf", file("ocsf.jsonl")).get(0).signal();
        assertThat(finding.severity()).isEqualTo("critical");
        assertThat(finding.at()).isEqualTo("2026-11-24T09:42:00Z");
        assertThat(finding.summary()).isEqualTo("Credential access · Credentials were read");
        var plain = read("siem", file("siem.jsonl")).get(0).signal();
        assertThat(plain.kind()).isEqualTo(IncidentKind.EXFILTRATION);
        assertThat(plain.at()).isEqualTo("2026-11-24T09:42:00Z");
        assertThat(read("vigie", file("vigie.jsonl")).get(0).signal().system()).isEqualTo("cluster-1");
    }

    @Test
    void whatARecordDoesNotSayIsNamedAndNothingIsLost() {
        var found = read("siem", "{\"id\":\"x\",\"time\":\"tomorrow\",\"note\":\"\\u0000<script>\"}".getBytes(UTF_8));
        NewSignal kept = found.get(0).signal();
        assertThat(kept.lacks()).containsExactly("at", "severity", "summary");
        assertThat(kept.at()).isEqualTo(NOW);
        assertThat(Level.of(Objects.requireNonNull(kept.severity()))).isEqualTo(Level.UNKNOWN);
        assertThat(kept.summary()).contains("<script>");
        assertThat(kept.payload()).contains("tomorrow");
    }

    @Test
    void aRuleThatSaysNoSeverityIsNoReasonForCalm() {
        String record = "{\"transaction\":{\"unique_id\":\"1\",\"time_stamp\":\"Tue Nov 24 09:41:59 2026\","
                + "\"messages\":[{\"message\":\"House rule\",\"details\":{\"severity\":\"0\"}}],"
                + "\"producer\":{\"secrules_engine\":\"Enabled\"}}}";
        NewSignal kept = read("modsecurity-3", record.getBytes(UTF_8)).get(0).signal();
        assertThat(Level.of(Objects.requireNonNull(kept.severity()))).isEqualTo(Level.UNKNOWN);
        assertThat(kept.lacks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1795513320, 2026-11-24T09:42:00Z",
        "1795513320.0, 2026-11-24T09:42:00Z",
        "1795513320.25, 2026-11-24T09:42:00.25Z",
        "1795513320123, 2026-11-24T09:42:00.123Z",
        "1e999999999, 2026-11-24T10:00:00Z"
    })
    void aMomentMayBeANumber(String number, Instant at) {
        String record = "{\"time\":" + number + ",\"severity\":\"low\",\"title\":\"s\"}";
        assertThat(read("siem", record.getBytes(UTF_8)).get(0).signal().at()).isEqualTo(at);
    }

    @Test
    void aMomentFarInTheFutureWasNotReadRightly() {
        var found = read(
                "vigie",
                "{\"id\":\"x\",\"at\":\"2026-11-24T10:02:01Z\",\"severity\":\"low\",\"summary\":\"s\"}"
                        .getBytes(UTF_8));
        assertThat(found.get(0).signal().lacks()).containsExactly("at");
    }

    @Test
    void controlCharactersAreShownAsSuchAndLongWordsAreShortened() {
        String document =
                "{\"id\":\"x\",\"at\":\"2026-11-24T09:00:00Z\",\"severity\":\"low\",\"summary\":\"a\\u0000\\u001b"
                        + "b".repeat(5_000) + "\"}";
        String summary = read("vigie", document.getBytes(UTF_8)).get(0).signal().summary();
        assertThat(summary).startsWith("a\uFFFD\uFFFDb").endsWith("…").hasSizeLessThanOrEqualTo(Line.LONGEST);
    }

    private List<Reading> read(String adapter, byte[] document) {
        return read(source(ZoneId.of("UTC")), adapter, document);
    }

    private List<Reading> read(Source source, String adapter, byte[] document) {
        Adapter by = adapters.find(adapter).orElseThrow();
        return new Mapping(source, by, HOSTS, NOW).read(new Splitting(by).pieces(document));
    }

    private static Source source(ZoneId zone) {
        return new Source("waf", "The firewall", "vigie", null, null, zone, 60, false, false, NOW);
    }

    private static byte[] file(String name) throws IOException {
        return new ClassPathResource("signals/" + name).getContentAsByteArray();
    }
}
