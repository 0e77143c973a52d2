package eu.vigie.web.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.vigie.OnPostgresqlToo;
import eu.vigie.story.KnownFacts;
import eu.vigie.story.Story;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** People without an account report by a link, and people with one note a call. */
@OnPostgresqlToo
class ReportFormTest extends Story {

    private static final Pattern HIDDEN = Pattern.compile("name=\"(_csrf|number)\" value=\"([^\"]*)\"");
    private static final Pattern REFERENCE = Pattern.compile("R-[0-9A-F]{10}");

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @Test
    void whatAColleagueSawIsASignalInTheirWordsThatCountsFromWhenTheyKnewIt() {
        var link = link("staff", 30);
        var saw = "A list <b>of customers</b> on a stick, " + UUID.randomUUID();
        var form = form(link);
        var sent = send(
                link,
                form,
                Map.of("seen", saw, "knownAt.date", "2026-11-20", "knownAt.time", "10:00", "knownAt.zone", "UTC"),
                "photo.png");
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
        assertThat(sent.body()).containsPattern(REFERENCE).doesNotContain(saw, "2026-0", "signals");
        var again = send(
                link,
                form,
                Map.of("seen", saw, "knownAt.date", "2026-11-20", "knownAt.time", "10:00", "knownAt.zone", "UTC"),
                "photo.png");
        assertThat(reference(again)).as("sent twice, it is one").isEqualTo(reference(sent));

        var signal = signal(saw);
        assertThat(signal.get("source").asString()).isEqualTo("staff");
        assertThat(signal.get("state").asString()).isEqualTo("new");
        assertThat(instant(signal, "at")).isEqualTo(Instant.parse("2026-11-20T10:00:00Z"));
        assertThat(instant(signal, "receivedAt")).isAfterOrEqualTo(now().minusSeconds(5));
        var visitor = new Visitor("http://127.0.0.1:" + port).signIn(officer.name(), PASSWORD, "en");
        assertThat(visitor.get("/signals/" + signal.get("id").asString()).body())
                .contains("photo.png", "&lt;b&gt;of customers")
                .doesNotContain("<b>of customers");

        var breach = report(intrusion(now(), KnownFacts.role("processor"), SHARED));
        assertThat(officer.post("/api/signals/" + signal.get("id").asString() + "/join", Map.of("breach", breach))
                        .status())
                .isEqualTo(200);
        await().atMost(Duration.ofSeconds(120))
                .until(() -> items(officer.get("/api/breaches/" + breach + "/evidence")).stream()
                        .anyMatch(item -> item.get("name").asString().equals("photo.png")));
    }

    @Test
    void whatACustomerSaysCountsFromWhenItCame() {
        var link = link("customers", 30);
        var saw = "Strangers know our number, " + UUID.randomUUID();
        send(
                link,
                form(link),
                Map.of("seen", saw, "knownAt.date", "2026-11-20", "knownAt.time", "10:00", "knownAt.zone", "UTC"),
                "");
        var signal = signal(saw);
        assertThat(signal.get("source").asString()).isEqualTo("customers");
        assertThat(instant(signal, "at")).isAfter(Instant.parse("2026-11-20T10:00:00Z"));
        assertThat(officer.get("/api/signals/" + signal.get("id").asString() + "/payload")
                        .toString())
                .contains("2026-11-20T10:00:00Z");
    }

    @Test
    void aMachineIsThankedAndNothingIsKeptAndALinkThatIsClosedTakesNothing() {
        var made = made("customers", 1);
        var link = path(made);
        var saw = "Buy now, " + UUID.randomUUID();
        var thanked = send(link, form(link), Map.of("seen", saw, "website", "https://spam.example.com"), "");
        assertThat(thanked.body()).containsPattern(REFERENCE);
        assertThat(signals(saw)).isEmpty();
        assertThat(send(link, form(link), Map.of("seen", " "), "").statusCode()).isEqualTo(422);

        var open = form(link);
        admin.delete("/api/report-links/" + made.get("id").asString());
        assertThat(send(link, open, Map.of("seen", saw), "").statusCode()).isEqualTo(404);
        assertThat(get(link).statusCode()).isEqualTo(404);
        assertThat(get("/report/nobody-made-this").body())
                .as("the same as for one that never was")
                .isEqualTo(get(link).body());
        var short1 = link("customers", 1);
        pass(Duration.ofDays(1).plusSeconds(1));
        assertThat(get(short1).statusCode()).as("expired").isEqualTo(404);
        assertThat(signals(saw)).isEmpty();
    }

    @Test
    void aFloodIsBoundedAndOneGroup() {
        var link = link("customers", 30);
        pass(Duration.ofHours(2));
        var mark = UUID.randomUUID().toString();
        var answers = new HashMap<Integer, Integer>();
        for (int at = 0; at < 25; at++)
            answers.merge(
                    send(link, form(link), Map.of("seen", mark + " " + at), "").statusCode(), 1, Integer::sum);
        assertThat(answers).isEqualTo(Map.of(200, 20, 429, 5));
        var groups =
                signals(mark).stream().map(one -> one.get("group").asString()).distinct();
        assertThat(groups).hasSize(1);
        pass(Duration.ofHours(2));
    }

    @Test
    void formsThatAreNotAcceptedUseUpNothing() {
        var link = link("customers", 30);
        pass(Duration.ofHours(2));
        for (int at = 0; at < ReportRates.FROM_ADDRESS + 5; at++)
            assertThat(send(link, form(link), Map.of("seen", " "), "").statusCode())
                    .isEqualTo(422);
        var saw = "Invoices of others, " + UUID.randomUUID();
        assertThat(send(link, form(link), Map.of("seen", saw), "").statusCode()).isEqualTo(200);
        assertThat(signals(saw)).hasSize(1);
        pass(Duration.ofHours(2));
    }

    @Test
    void whoMayNotMakesNoLinkAndTheSecretIsShownOnce() {
        assertThat(responder
                        .post("/api/report-links", Map.of("reporters", "staff", "label", "x", "days", 3))
                        .status())
                .isEqualTo(403);
        assertThat(officer.post("/api/report-links", Map.of("label", " ", "days", 4000))
                        .toString())
                .contains("reporters", "label", "days");
        var made = made("staff", 3);
        assertThat(officer.get("/api/report-links").toString())
                .contains(made.get("id").asString())
                .doesNotContain(path(made).substring("/report/".length()));
        var visitor = new Visitor("http://127.0.0.1:" + port).signIn(officer.name(), PASSWORD, "fr");
        var shown = visitor.submit(
                "/report-links", "/report-links", Map.of("reporters", "staff", "label", "Intranet", "days", "9"));
        assertThat(shown.body()).contains("/report/", "Intranet", "collègues");
        assertThat(visitor.get("/report-links").body()).doesNotContain("/report/");
    }

    @Test
    void whoeverHasAnAccountNotesACall() {
        var reporter = person("answers-telephone", "reporter");
        var visitor = new Visitor("http://127.0.0.1:" + port).signIn(reporter.name(), PASSWORD, "en");
        var said = "The portal shows others' invoices, " + UUID.randomUUID();
        var kept = visitor.submit(
                "/telephone-note",
                "/telephone-note",
                Map.of(
                        "who",
                        "Buyer at c1",
                        "seen",
                        said,
                        "knownAt.date",
                        "2026-11-20",
                        "knownAt.time",
                        "10:00",
                        "knownAt.zone",
                        "UTC"));
        assertThat(kept.statusCode()).isEqualTo(200);
        var signal = signal(said);
        assertThat(signal.get("source").asString()).isEqualTo("telephone");
        assertThat(signal.get("receivedBy").asString()).isEqualTo(reporter.name());
        assertThat(instant(signal, "at")).isEqualTo(Instant.parse("2026-11-20T10:00:00Z"));
    }

    private JsonNode made(String reporters, int days) {
        var answer = officer.post("/api/report-links", Map.of("reporters", reporters, "label", "test", "days", days));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json();
    }

    private String link(String reporters, int days) {
        return path(made(reporters, days));
    }

    private static String path(JsonNode made) {
        return URI.create(made.get("address").asString()).getPath();
    }

    private JsonNode signal(String words) {
        return signals(words).stream().findFirst().orElseThrow();
    }

    private List<JsonNode> signals(String words) {
        return items(officer.get("/api/signals?limit=200")).stream()
                .filter(one -> one.get("summary").asString().contains(words))
                .toList();
    }

    private static String reference(HttpResponse<String> answer) {
        return REFERENCE
                .matcher(answer.body())
                .results()
                .findFirst()
                .orElseThrow()
                .group();
    }

    private HttpResponse<String> get(String path) {
        return exchange(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .GET()
                .build());
    }

    private Map<String, String> form(String link) {
        var fields = new HashMap<String, String>();
        HIDDEN.matcher(get(link).body()).results().forEach(found -> fields.put(found.group(1), found.group(2)));
        assertThat(fields).containsKeys("_csrf", "number");
        return fields;
    }

    private HttpResponse<String> send(String link, Map<String, String> form, Map<String, String> typed, String file) {
        var body = new StringBuilder();
        var fields = new HashMap<>(form);
        fields.putAll(typed);
        fields.forEach((name, value) -> body.append("--cut\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
        body.append("--cut\r\nContent-Disposition: form-data; name=\"files\"; filename=\"")
                .append(file)
                .append("\"\r\nContent-Type: image/png\r\n\r\n")
                .append(file.isEmpty() ? "" : "a picture")
                .append("\r\n--cut--\r\n");
        return exchange(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + link))
                .header("Content-Type", "multipart/form-data; boundary=cut")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString(), UTF_8))
                .build());
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return browser.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
