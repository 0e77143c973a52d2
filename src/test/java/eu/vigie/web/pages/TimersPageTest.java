package eu.vigie.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.vigie.story.Caller;
import eu.vigie.story.KnownFacts;
import eu.vigie.story.StatementCount;
import eu.vigie.story.Story;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Every timer of every case, page by page, for who watches the clocks. */
class TimersPageTest extends Story {

    @Test
    void theOperatorSeesEveryTimerOncePageByPageTheOldestFirst() {
        var operator = person("operator", "operator");
        String breach = report(intrusion(now(), KnownFacts.intrusion("controller"), DEDICATED));
        await().atMost(Duration.ofSeconds(120)).untilAsserted(() -> assertThat(of(breach, operator))
                .extracting(one -> one.get("duty").asString(""))
                .as("a clock says what it counts for")
                .contains("authority", "triage"));

        List<String> seen = new ArrayList<>();
        List<String> due = new ArrayList<>();
        var page = operator.get("/api/timers?limit=2").json();
        while (true) {
            page.get("items").forEach(one -> {
                seen.add(one.get("id").asString());
                due.add(one.get("dueAt").asString());
            });
            if (page.get("next").isNull()) break;
            page = operator.get("/api/timers?limit=2&cursor=" + page.get("next").asString())
                    .json();
        }
        assertThat(seen).doesNotHaveDuplicates().hasSizeGreaterThan(2);
        assertThat(due).isSorted();
        var visitor = new Visitor("http://127.0.0.1:" + port).signIn(operator.name(), PASSWORD, "en");
        var shown = visitor.get("/timers").body();
        for (int part = 0; part < 100 && !shown.contains("Authority: "); part++)
            shown = visitor.get(next(shown)).body();
        assertThat(shown).contains("Authority: ");
        assertThat(items(operator.get("/api/timers?limit=200&late=true")))
                .allMatch(one -> one.get("lagSeconds").asLong() >= 0
                        && !instant(one, "dueAt").isAfter(now()));
    }

    /** The pages beside it, of all that stands in the house: an operator reads them while the house is in trouble. */
    @ParameterizedTest
    @ValueSource(strings = {"/health", "/ladders", "/regimes"})
    void whatStandsBesideItAsksTheDatabaseLittle(String page) {
        var operator = person("operator", "operator");
        var visitor = new Visitor("http://127.0.0.1:" + port).signIn(operator.name(), PASSWORD, "fr");
        assertThat(visitor.get(page).statusCode()).isEqualTo(200);
        assertThat(StatementCount.of(page)).isNotEmpty().hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void nobodyElseMayLook() {
        assertThat(officer.get("/api/timers").status()).isEqualTo(403);
        var visitor = new Visitor("http://127.0.0.1:" + port).signIn(officer.name(), PASSWORD, "en");
        assertThat(visitor.get("/timers").statusCode()).isEqualTo(403);
        assertThat(visitor.get("/").body()).doesNotContain("href=\"/timers\"");
    }

    private static String next(String page) {
        var further = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(page);
        assertThat(further.find()).as("there is more").isTrue();
        return further.group(1).replace("&amp;", "&").replace(" ", "%20");
    }

    /** All of one case, of however many there are in the house. */
    private static List<JsonNode> of(String breach, Caller operator) {
        List<JsonNode> all = new ArrayList<>();
        var page = operator.get("/api/timers?limit=200").json();
        page.get("items").forEach(all::add);
        while (!page.get("next").isNull()) {
            page = operator.get(
                            "/api/timers?limit=200&cursor=" + page.get("next").asString())
                    .json();
            page.get("items").forEach(all::add);
        }
        return all.stream()
                .filter(one -> one.get("breach").asString("").equals(breach))
                .toList();
    }
}
