package eu.vigie.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.vigie.OnPostgresqlToo;
import eu.vigie.subscription.Machine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A chat is told what happens in cases: which, what duty and when, and nothing of what it is about. */
@OnPostgresqlToo
class SubscriptionsStoryTest extends Story {

    private static final String ALL = "/api/subscriptions";

    private final Machine machine = new Machine();
    private final String name = "chat-" + UUID.randomUUID();
    private String secret = "";

    @AfterEach
    void close() {
        admin.put(ALL + "/" + name, wanted("closed", true));
        machine.close();
    }

    @Test
    void theChatHearsOfACaseInTime() {
        subscribe("case.reported", "duty.opened", "alert.raised", "rung.rung");
        machine.answers.add(0, 500);
        String breach = report(intrusion(now(), Map.of(), DEDICATED));
        heard(breach, "alert.raised");
        heard(breach, "duty.opened");
        pass(Duration.ofSeconds(10));
        JsonNode reported = heard(breach, "case.reported");
        assertThat(reported.get("data").propertyNames()).containsExactlyInAnyOrder("reference", "exercise", "link");
        assertThat(reported.get("data").get("link").asString()).endsWith("/breaches/" + breach);
        assertThat(reported.get("text").asString()).startsWith(breach + " case.reported");
        var opened = of(breach, "duty.opened").toList();
        assertThat(opened).anySatisfy(one -> {
            assertThat(one.get("data").get("duty").asString()).isEqualTo("triage");
            Instant.parse(one.get("data").get("dueAt").asString());
        });
        assertThat(machine.heard).allSatisfy(one -> {
            assertThat(one.body()).doesNotContain("Intrusion", "unknown address", DEDICATED, "officer");
            var at = Instant.ofEpochSecond(Long.parseLong(one.timestamp()));
            assertThat(Sender.signed(secret, one.id(), at, one.body().getBytes(UTF_8))
                            .get("webhook-signature"))
                    .endsWith(" " + one.signature());
        });
        pass(Duration.ofHours(20));
        var rung = heard(breach, "rung.rung").get("data");
        assertThat(rung.get("percent").asInt()).isPositive();
        assertThat(rung.get("dueAt").asString()).isNotBlank();
    }

    @Test
    void anExerciseIsToldToNobody() {
        subscribe("case.reported");
        var exercise = intrusion(now(), Map.of(), DEDICATED);
        exercise.put("exercise", Map.of("speed", 60));
        report(exercise);
        assertThat(items(admin.get(ALL + "/" + name + "/deliveries")))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.get("state").asString()).isEqualTo("captured"));
        assertThat(machine.heard).isEmpty();
    }

    @Test
    void anAdministratorTestsAndTellsAgainAndNobodyElseMay() {
        subscribe("case.closed");
        assertThat(admin.post(ALL + "/" + name + "/test", Map.of()).status()).isEqualTo(202);
        await().until(() -> machine.heard.size() == 1);
        await().until(() -> "accepted"
                .equals(items(admin.get(ALL + "/" + name + "/deliveries"))
                        .get(0)
                        .get("state")
                        .asString()));
        String delivery = items(admin.get(ALL + "/" + name + "/deliveries"))
                .get(0)
                .get("id")
                .asString();
        assertThat(admin.post(ALL + "/" + name + "/deliveries/" + delivery + "/repeat", Map.of())
                        .status())
                .isEqualTo(202);
        await().until(() -> machine.heard.size() == 2);
        assertThat(machine.heard.get(1).id()).isEqualTo(machine.heard.get(0).id());
        assertThat(admin.get(ALL + "/" + name).toString()).doesNotContain("whsec_", secret.substring(6));
        for (String path : List.of(ALL, ALL + "/" + name, ALL + "/" + name + "/deliveries"))
            assertThat(person("looks", "privacy_officer", "operator").get(path).status())
                    .isEqualTo(403);
        assertThat(officer.post(ALL, wanted("closed", false)).status()).isEqualTo(403);
        assertThat(admin.post(ALL, wanted("url", "https://169.254.169.254/")).status())
                .isEqualTo(422);
    }

    private void subscribe(String... occasions) {
        var made = admin.post(ALL, wanted("occasions", List.of(occasions)));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        secret = made.json().get("secret").asString();
    }

    private Map<String, Object> wanted(String field, Object value) {
        var wanted = new java.util.HashMap<String, Object>(Map.of(
                "name", name, "about", "The channel", "url", machine.url(), "occasions", List.of("case.closed")));
        wanted.put(field, value);
        return wanted;
    }

    private JsonNode heard(String breach, String occasion) {
        await().atMost(Duration.ofSeconds(120))
                .until(() -> of(breach, occasion).findFirst().isPresent());
        return of(breach, occasion).findFirst().orElseThrow();
    }

    private Stream<JsonNode> of(String breach, String occasion) {
        return machine.heard.stream()
                .map(one -> JsonMapper.shared().readTree(one.body()))
                .filter(one -> one.get("type").asString().equals(occasion))
                .filter(one -> one.get("data").get("reference").asString().equals(breach));
    }
}
