package eu.vigie.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.vigie.OnPostgresqlToo;
import eu.vigie.escalation.Escalation;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A breach is rehearsed: injects come at their times, nobody outside is reached, and a scorecard says what took how long. */
@OnPostgresqlToo
class DrillStoryTest extends Story {

    @Autowired
    JdbcClient database;

    @Autowired
    Escalation escalation;

    @Test
    void injectsComeOnceAtTheirTimesAndChangeTheFacts() {
        Caller press = person("press", "communications");
        String drill = start("dedicated-intrusion", 60, press.name(), officer.name());
        Instant start = now();
        assertThat(admin.get("/api/breaches/" + drill)
                        .json()
                        .at("/exercise/speed")
                        .asInt())
                .isEqualTo(60);
        assertThat(happened(drill)).isEmpty();

        pass(Duration.ofMinutes(6).plusSeconds(1));
        awaitHappened(drill, "customer-asks", "data-known");
        var facts = admin.get("/api/breaches/" + drill + "/facts").json();
        assertThat(facts.at("/persons/count").asInt()).isEqualTo(900);
        pass(Duration.ofMinutes(14));
        awaitHappened(drill, "customer-asks", "data-known", "journalist", "triples");
        assertThat(admin.get("/api/breaches/" + drill + "/facts")
                        .json()
                        .at("/persons/count")
                        .asInt())
                .isEqualTo(2700);
        assertThat(timeline(drill)).filteredOn("drill_inject"::equals).hasSize(4);
        assertThat(Duration.between(start, now())).isLessThan(Duration.ofMinutes(21));

        var answered =
                press.post("/api/drills/" + drill + "/injects/journalist/answer", Map.of("text", "We look into it."));
        assertThat(answered.status()).as(answer(answered)).isEqualTo(204);
        assertThat(press.post("/api/drills/" + drill + "/injects/journalist/answer", Map.of("text", "Again."))
                        .status())
                .isEqualTo(409);
        assertThat(press.post("/api/drills/" + drill + "/injects/customer-asks/answer", Map.of("text", ""))
                        .status())
                .isEqualTo(422);
        Caller stranger = person("stranger", "auditor");
        assertThat(stranger.post("/api/drills/" + drill + "/injects/customer-asks/answer", Map.of("text", "No."))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void oneWhoIsDrilledDoesNotLearnWhatComes() {
        Caller drilled = person("drilled", "dpo");
        String drill = start("lost-laptop", 60, drilled.name());
        var seen = drilled.get("/api/drills/" + drill).json();
        assertThat(seen.get("injects").isEmpty()).isTrue();
        assertThat(seen.get("toCome").asInt()).isEqualTo(3);
        assertThat(officer.get("/api/drills/" + drill).json().get("injects").size())
                .isEqualTo(3);
    }

    @Test
    void aDrillAtTheSpeedOfTheLawIsAnExerciseToo() {
        String drill = start("lost-laptop", 1, officer.name());
        assertThat(admin.get("/api/breaches/" + drill)
                        .json()
                        .at("/exercise/speed")
                        .asInt())
                .isEqualTo(1);
        assertThat(register()).doesNotContain(drill);
        var plain = new HashMap<>(intrusion(now(), KnownFacts.intrusion("controller"), DEDICATED));
        plain.put("exercise", Map.of("speed", 1));
        assertThat(register()).doesNotContain(report(plain));
    }

    @Test
    void besideARealBreachBothAreSeenAndNeitherIsInTheOther() {
        String real = report(intrusion(now(), KnownFacts.intrusion("controller_and_processor"), DEDICATED));
        String drill = start("dedicated-intrusion", 720, officer.name());
        int before = mailServer.getReceivedMessages().length;
        complete(officer, drill, "triage", personalDataBreach(now()));
        tellCustomers(drill);
        pass(Duration.ofMinutes(2));
        awaitHappened(drill, "customer-asks", "data-known", "journalist", "triples");

        assertThat(subjects(before)).noneMatch(subject -> subject.contains(drill));
        assertThat(register()).contains(real).doesNotContain(drill);
        assertThat(admin.get("/api/breaches/" + real + "/facts")
                        .json()
                        .at("/persons/count")
                        .asInt())
                .isEqualTo(900);
        assertThat(timeline(real)).noneMatch(action -> action.startsWith("drill"));
        await().atMost(Duration.ofSeconds(120)).untilAsserted(() -> assertThat(letters(drill))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("lastReply").asString("")).isEqualTo("captured")));
        assertThat(admin.get("/api/drills/" + real).status()).isEqualTo(404);
        String sent = admin.get("/api/signals?state=joined").toString();
        assertThat(sent).doesNotContain(drill);
    }

    @Test
    void nothingOfADrillTouchesARealCaseWhateverTheTablesSay() {
        String real = report(intrusion(now(), KnownFacts.intrusion("controller"), DEDICATED));
        String drill = start("lost-laptop", 60, officer.name());
        database.sql("insert into drill select ?, scenario, language, speed, started_at, started_by, null, null, null"
                        + " from drill where breach = ?")
                .params(real, drill)
                .update();
        database.sql("update drill_inject set breach = ? where breach = ?")
                .params(real, drill)
                .update();
        pass(Duration.ofMinutes(31));
        await().atMost(Duration.ofSeconds(120)).untilAsserted(() -> assertThat(injects(real))
                .extracting(one -> one.get("refused").asString(""))
                .containsOnly("drill-not-an-exercise"));
        assertThat(timeline(real)).doesNotContain("drill_inject");
        database.sql("delete from drill_inject where breach = ?").param(real).update();
        database.sql("delete from drill where breach = ?").param(real).update();
    }

    @Test
    void aMailServerThatDiesInADrillRefusesItsLettersAndNoOthers() {
        String drill = start("shared-exfiltration", 60, officer.name());
        String other = start("lost-laptop", 60, officer.name());
        pass(Duration.ofMinutes(8).plusSeconds(1));
        awaitHappened(drill, "police", "mail-server");
        complete(officer, drill, "triage", personalDataBreach(now()));
        complete(officer, drill, "draft_notice", Map.of());
        complete(approver, drill, "approve_notice", Map.of("approved", true));
        await().atMost(Duration.ofSeconds(120)).untilAsserted(() -> assertThat(letters(drill, "customer"))
                .isNotEmpty()
                .allSatisfy(row -> {
                    assertThat(row.get("state").asString()).isEqualTo("temporary_failure");
                    assertThat(row.get("lastReply").asString()).contains("down in this drill");
                }));
        assertThat(letters(other))
                .isNotEmpty()
                .noneMatch(row -> row.get("state").asString().equals("temporary_failure"));
        String real = report(intrusion(now(), KnownFacts.intrusion("controller"), DEDICATED));
        await().atMost(Duration.ofSeconds(120)).until(() -> subjects(0).stream().anyMatch(one -> one.contains(real)));

        pass(Duration.ofMinutes(4));
        awaitHappened(drill, "police", "mail-server", "mail-server-back");
        await().atMost(Duration.ofSeconds(120)).untilAsserted(() -> assertThat(letters(drill, "customer"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("state").asString()).isEqualTo("accepted")));
    }

    @Test
    void theScorecardTellsWhatTookHowLongAndWhoWaitedForWhom() {
        String first = start("dedicated-intrusion", 60, officer.name());
        pass(Duration.ofMinutes(1));
        assertThat(officer.post("/api/drills/" + first + "/end", Map.of()).status())
                .isEqualTo(200);
        assertThat(officer.post("/api/drills/" + first + "/end", Map.of()).status())
                .isEqualTo(409);
        assertThat(injectsByStarter(first))
                .allSatisfy(one -> assertThat(one.get("refused").asString()).isEqualTo("drill-ended"));

        String drill = start("dedicated-intrusion", 60, officer.name());
        pass(Duration.ofMinutes(1));
        complete(responder, drill, "isolate_systems", Map.of("at", now().toString(), "note", "Cut off."));
        complete(officer, drill, "triage", personalDataBreach(now()));
        pass(Duration.ofMinutes(1));
        complete(officer, drill, "draft_notice", Map.of());
        pass(Duration.ofMinutes(3));
        complete(approver, drill, "approve_notice", Map.of("approved", true));
        await().atMost(Duration.ofSeconds(120))
                .until(() -> measure(drill, "reach").get("done").asInt() > 0);
        var ended = officer.post("/api/drills/" + drill + "/end", Map.of());
        assertThat(ended.status()).as(answer(ended)).isEqualTo(200);

        assertThat(measure(drill, "isolate").get("seconds").asLong()).isBetween(3_600L, 3_700L);
        assertThat(measure(drill, "isolate").get("who").asString()).isEqualTo(responder.name());
        assertThat(measure(drill, "file").get("seconds").isNull()).isTrue();
        assertThat(measure(drill, "reach").get("seconds").asLong()).isBetween(5 * 3_600L, 6 * 3_600L);
        var card = officer.get("/api/drills/" + drill + "/scorecard").json();
        assertThat(card.at("/scorecard/waits").toString()).contains("approve_notice", officer.name(), approver.name());
        assertThat(card.at("/earlier/0/breach").asString()).isEqualTo(first);
        assertThat(card.at("/scorecard/inOrder").asBoolean()).isTrue();
        assertThat(new String(
                        officer.get("/api/drills/" + drill + "/scorecard.pdf").body(),
                        0,
                        4,
                        java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF");
    }

    @Test
    void everyRungOfASharedHostRingsInOrderAtTheHighestSpeed() {
        String drill = start("shared-exfiltration", 720, officer.name());
        int moves = 0;
        for (var next = silent(drill); next.isPresent() && moves < 200; next = silent(drill), moves++) {
            Instant at = next.get().at();
            if (at.isAfter(now())) pass(Duration.between(now(), at).plusMillis(1));
            await().atMost(Duration.ofSeconds(120)).until(() -> silent(drill).stream()
                    .noneMatch(one -> !one.at().isAfter(now())));
        }
        var card = officer.get("/api/drills/" + drill + "/scorecard").json().get("scorecard");
        System.out.println("rungs " + card.get("rungs").size() + ", latest by " + card.get("worstLagMillis") + " ms");
        assertThat(card.get("inOrder").asBoolean()).isTrue();
        assertThat(card.get("rungs").size()).isGreaterThanOrEqualTo(10);
        assertThat(card.get("worstLagMillis").asLong()).isLessThanOrEqualTo(1_000);
    }

    private Optional<Escalation.Planned> silent(String drill) {
        return escalation.ladder(drill).stream()
                .filter(one -> one.rungAt() == null)
                .findFirst();
    }

    @Test
    void whatIsOnThePlanStartsByItselfUnlessARealBreachIsOpen() {
        var wanted = Map.of("scenario", "lost-laptop", "speed", 60, "participants", List.of(officer.name()));
        var first = Map.of(
                "drill",
                wanted,
                "everyDays",
                90,
                "nextAt",
                now().plusSeconds(60).toString());
        report(intrusion(now(), KnownFacts.intrusion("controller"), DEDICATED));
        var planned = officer.post("/api/drill-plans", first);
        assertThat(planned.status()).as(answer(planned)).isEqualTo(201);
        var past = Map.of("drill", wanted, "nextAt", now().toString());
        assertThat(officer.post("/api/drill-plans", past).toString()).contains("422", "nextAt");
        Instant rhythm = instant(plan(), "nextAt");
        pass(Duration.ofSeconds(61));
        await().atMost(Duration.ofSeconds(120))
                .until(() -> !plan().get("lastRefused").isNull());
        assertThat(plan().get("lastRefused").asString()).isEqualTo("drill-real-breach-open");
        assertThat(plan().get("lastBreach").isNull()).isTrue();
        assertThat(instant(plan(), "nextAt")).isAfter(now().plus(Duration.ofHours(23)));
        assertThat(instant(plan(), "firstAt")).isEqualTo(rhythm);
        assertThat(officer.delete("/api/drill-plans/" + plan().get("id").asString())
                        .status())
                .isEqualTo(204);
    }

    @Test
    void aPlannedDrillKeepsTheSystemsThatWereNamed() {
        var planned = plannedOn(SHARED, DEDICATED);
        assertThat(planned.status()).as(answer(planned)).isEqualTo(201);
        var systems = plan().at("/drill/systems").toString();
        assertThat(systems).isEqualTo("[\"" + SHARED + "\",\"" + DEDICATED + "\"]");
        assertThat(officer.delete("/api/drill-plans/" + plan().get("id").asString())
                        .status())
                .isEqualTo(204);
        assertThat(plannedOn("no-such-system").toString()).contains("422", "systems", "no-such-system");
    }

    private Answer plannedOn(String... systems) {
        var wanted =
                Map.of("scenario", "lost-laptop", "participants", List.of(officer.name()), "systems", List.of(systems));
        var next = now().plus(Duration.ofDays(1)).toString();
        return officer.post("/api/drill-plans", Map.of("drill", wanted, "nextAt", next));
    }

    private JsonNode plan() {
        return items(officer.get("/api/drill-plans")).get(0);
    }

    @Test
    void whatCannotBeDrilledIsRefusedWithItsField() {
        assertThat(refused(Map.of("scenario", "no-such", "participants", List.of(officer.name()))))
                .contains("422", "scenario");
        assertThat(refused(Map.of("scenario", "lost-laptop", "participants", List.of("nobody-at-all"))))
                .contains("422", "participants", "nobody-at-all");
        assertThat(refused(Map.of("scenario", "lost-laptop", "participants", List.of())))
                .contains("422", "participants");
        assertThat(refused(Map.of("scenario", "lost-laptop", "speed", 721, "participants", List.of(officer.name()))))
                .contains("422", "speed");
        assertThat(refused(Map.of("scenario", "case:1999-0001", "participants", List.of(officer.name()))))
                .contains("422", "scenario");
        Caller auditor = person("auditor", "auditor");
        assertThat(auditor.post(
                                "/api/drills",
                                Map.of("scenario", "lost-laptop", "participants", List.of(auditor.name())))
                        .status())
                .isEqualTo(403);
    }

    private String refused(Map<String, Object> wanted) {
        return officer.post("/api/drills", wanted).toString();
    }

    private String start(String scenario, int speed, String... participants) {
        var answer = officer.post(
                "/api/drills", Map.of("scenario", scenario, "speed", speed, "participants", List.of(participants)));
        assertThat(answer.status()).as(answer(answer)).isEqualTo(201);
        return answer.json().get("breach").asString();
    }

    private static String answer(Answer answer) {
        return answer.toString();
    }

    private JsonNode measure(String drill, String step) {
        var card = officer.get("/api/drills/" + drill + "/scorecard").json().get("scorecard");
        for (JsonNode one : card.get("measures")) if (one.get("step").asString().equals(step)) return one;
        throw new AssertionError(step);
    }

    private List<JsonNode> injects(String drill) {
        return list(admin.get("/api/drills/" + drill));
    }

    private List<JsonNode> injectsByStarter(String drill) {
        return list(officer.get("/api/drills/" + drill));
    }

    private static List<JsonNode> list(Answer answer) {
        return java.util.stream.StreamSupport.stream(
                        answer.json().get("injects").spliterator(), false)
                .toList();
    }

    private List<String> happened(String drill) {
        return injectsByStarter(drill).stream()
                .filter(one -> !one.get("happenedAt").isNull())
                .map(one -> one.get("key").asString())
                .toList();
    }

    private void awaitHappened(String drill, String... keys) {
        await().atMost(Duration.ofSeconds(120)).until(() -> happened(drill).equals(List.of(keys)));
    }

    private List<JsonNode> letters(String breach) {
        return letters(breach, "escalation");
    }

    private List<JsonNode> letters(String breach, String kind) {
        return notices(breach, kind).stream()
                .flatMap(notice -> items(admin.get("/api/breaches/" + breach + "/notices/"
                                + notice.get("id").asString() + "/deliveries"))
                        .stream())
                .toList();
    }

    private List<String> subjects(int from) {
        return Arrays.stream(mailServer.getReceivedMessages())
                .skip(from)
                .map(message -> {
                    try {
                        return String.valueOf(message.getSubject());
                    } catch (jakarta.mail.MessagingException unreadable) {
                        throw new IllegalStateException(unreadable);
                    }
                })
                .toList();
    }

    private String register() {
        return new String(admin.get("/api/register?format=csv").body(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
