package eu.vigie.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;
import static org.awaitility.Awaitility.await;

import eu.vigie.OnPostgresqlToo;
import eu.vigie.overview.Axis;
import eu.vigie.overview.Measure;
import eu.vigie.overview.Taken;
import eu.vigie.overview.Times;
import eu.vigie.story.Caller;
import eu.vigie.story.KnownFacts;
import eu.vigie.story.StatementCount;
import eu.vigie.story.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The pages about all cases: the list in every order, kept views, the table, and the board. */
@OnPostgresqlToo
class OverviewTest extends Story {

    @Autowired
    private Times times;

    private final String mark = "mark" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aFilterSaysHowManyItWouldShowAndShowsThem() {
        titled(mark);
        titled(mark);
        Visitor visitor = signedIn(officer);
        String page = visitor.get("/breaches?q=" + mark).body();
        assertThat(page)
                .containsPattern("q=" + mark + "&amp;within=three_days&amp;sort=due\"[^>]*><bdi>in 72 h</bdi></a>"
                        + " <span class=\"quiet\">(2|[012]\\+|)</span>");
        assertThat(page)
                .as("the newest cases are counted exactly, however many there are")
                .containsPattern("q=" + mark + "&amp;[^\"]*role=controller[&\"][^>]*>\\s*<bdi>[^<]*</bdi></a>"
                        + " <span class=\"quiet\">2\\+?</span>");
        assertThat(rows(visitor.get("/breaches?q=" + mark + "&within=three_days")
                        .body()))
                .isEqualTo(2);
        assertThat(rows(visitor.get("/breaches?q=" + mark + "&state=closed").body()))
                .isZero();
        assertThat(rows(visitor.get("/breaches?q=" + mark + "&role=processor").body()))
                .isZero();
        assertThat(rows(visitor.get("/breaches?q=" + mark + "&regime=GDPR-33-1").body()))
                .isEqualTo(2);
        assertThat(rows(visitor.get("/breaches?q=" + mark + "&owner=" + officer.name())
                        .body()))
                .isZero();
    }

    @Test
    void whoHoldsAStepFindsItsCase() {
        String breach = titled(mark);
        Visitor visitor = signedIn(officer);
        String triage = tasks(breach, "triage").get(0).get("id").asString();
        assertThat(visitor.submit("/account", "/tasks/" + triage + "/claim", Map.of())
                        .statusCode())
                .isEqualTo(200);
        assertThat(visitor.get("/breaches?owner=" + officer.name()).body()).contains(">" + breach + "<");
        assertThat(visitor.get("/board?owner=" + officer.name()).body()).contains(">" + breach + "<");
        assertThat(visitor.get("/board?owner=" + approver.name()).body()).doesNotContain(">" + breach + "<");
    }

    @Test
    void theTableHoldsTheFilteredListAndNoFormula() {
        String one = titled("=HYPERLINK(\"x\") é " + mark);
        titled("another " + UUID.randomUUID());
        String table = signedIn(officer).get("/breaches.csv?q=" + mark).body();
        assertThat(table).startsWith("\uFEFFreference,title,state");
        assertThat(table.lines()).hasSize(2);
        assertThat(table).contains(one + ",\"'=HYPERLINK(\"\"x\"\") é " + mark + "\",");
    }

    @Test
    void whoOnlyReportsFindsNothingOfOthersInAnyWay() {
        titled(mark);
        Caller reporter = person("reporter", "reporter");
        Visitor visitor = signedIn(reporter);
        assertThat(rows(visitor.get("/breaches?q=" + mark + "&sort=persons").body()))
                .isZero();
        assertThat(visitor.get("/breaches.csv?q=" + mark).body().lines()).hasSize(1);
        assertThat(visitor.get("/board").statusCode()).isEqualTo(403);
    }

    @Test
    void aViewIsKeptOpensTheListAndIsDeleted() {
        Visitor visitor = signedIn(officer);
        String address = "/breaches?q=" + mark + "&sort=persons";
        visitor.submit(address, "/views", Map.of("name", "Mine", "q", mark, "sort", "persons"));
        String list = visitor.get("/breaches?sort=due").body();
        assertThat(list).contains("href=\"/breaches?q=" + mark + "&amp;sort=persons\"");
        assertThat(signedIn(approver).get("/breaches?sort=due").body()).doesNotContain(mark);
        String id = Pattern.compile("/views/(\\d+)/delete")
                .matcher(list)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        signedIn(approver).submit("/breaches?sort=due", "/views/" + id + "/delete", Map.of());
        visitor.submit("/breaches?sort=due", "/views/" + id + "/first", Map.of());
        assertThat(visitor.get("/breaches").uri().getQuery()).isEqualTo("q=" + mark + "&sort=persons");
        visitor.submit("/breaches?sort=due", "/views/" + id + "/delete", Map.of());
        assertThat(visitor.get("/breaches").body()).doesNotContain(mark);
    }

    @Test
    void theBoardSaysWhatIsLateWhoIsAwaitedAndLeadsToTheDuty() {
        String breach = report(
                intrusion(now().minus(Duration.ofDays(30)), KnownFacts.intrusion("controller_and_processor"), SHARED));
        String page = signedIn(officer).get("/board?section=overdue").body();
        for (int part = 0; part < 40 && !page.contains(breach); part++) page = next(page);
        assertThat(page).contains("Late: give the reasons", "/breaches/" + breach + "#section-authority", "awaited: ");
        assertThat(page).contains("/breaches/" + breach + "#section-customers");
    }

    /** One of many controllers was told on a form of its own. */
    @Test
    void theBoardAndTheCaseSayTheSameNumberOfWhoIsStillOwed() {
        String breach = report(intrusion(now(), KnownFacts.intrusion("processor"), SHARED));
        complete(officer, breach, "triage", personalDataBreach(now()));
        tellOneController(breach);
        List<JsonNode> controllers = obligations(breach, "controllers");
        long owed = controllers.stream()
                .filter(row -> !row.get("state").asString().equals("met"))
                .count();
        assertThat(owed).isEqualTo(controllers.size() - 1).isGreaterThan(2);

        Visitor visitor = signedIn(officer);
        await().until(() -> !tasks(breach, "draft_notice").isEmpty());
        String step = tasks(breach, "draft_notice").get(0).get("id").asString();
        visitor.submit("/account", "/tasks/" + step + "/claim", Map.of());
        String sentence = "tell " + owed + " customers as their processor";
        String page = visitor.get("/breaches/" + breach).body();
        assertThat(visitor.get("/board?owner=" + officer.name()).body()).contains(sentence);
        assertThat(page)
                .contains(sentence, "1 of " + controllers.size() + ": accepted by the mail server, or told otherwise")
                .doesNotContain("tell " + controllers.size() + " customers as their processor");
    }

    private void tellOneController(String breach) {
        String base = "/api/breaches/" + breach;
        String duty = obligations(breach, "controllers").get(0).get("id").asString();
        String form = base
                + "/filings/"
                + officer.post(base + "/obligations/" + duty + "/filings", Map.of())
                        .json()
                        .get("id")
                        .asString();
        officer.post(form + "/draft", Map.of("subtype", "incomplete"));
        approver.post(form + "/approval", Map.of("approved", true));
        var recorded = officer.post(form + "/receipt", Map.of("submittedAt", now().toString()));
        assertThat(recorded.status()).as(recorded.toString()).isEqualTo(200);
    }

    @Test
    void aPageThatRefreshesItselfIsNotEmptiedWhenItsSessionHasEnded() {
        Visitor visitor = signedIn(officer);
        assertThat(visitor.refresh("/").body()).contains("id=\"live\"");
        visitor.forgetSession();
        var answer = visitor.refresh("/");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Refresh")).contains("true");
        assertThat(visitor.get("/").uri().getPath()).isEqualTo("/login");
    }

    @Test
    void homeOffersATaskInOneClick() {
        String breach = titled(mark);
        Visitor visitor = signedIn(officer);
        String home = visitor.get("/").body();
        String triage = tasks(breach, "triage").get(0).get("id").asString();
        assertThat(home).contains("hx-get=\"/\"");
        visitor.submit("/", "/tasks/" + triage + "/claim", Map.of());
        assertThat(tasks(breach, "triage").get(0).get("assignee").asString()).isEqualTo(officer.name());
        assertThat(visitor.get("/tasks").body()).contains("id=\"task-" + triage);
    }

    @Test
    void timesAreMediansOfRealCasesOnly() {
        pass(Duration.ofMinutes(1)); // behind whatever others reported in this house
        Instant detected = now();
        String breach = report(intrusion(detected, KnownFacts.intrusion("controller"), DEDICATED));
        var exercise = new HashMap<>(intrusion(detected, KnownFacts.intrusion("controller"), DEDICATED));
        exercise.put("exercise", Map.of("speed", 60));
        report(exercise);
        complete(officer, breach, "triage", personalDataBreach(detected));
        pass(Duration.ofHours(1));
        decide(breach, "required", "not_required");
        fileWithTheAuthority(breach, "CNIL-" + mark);
        List<Taken> whole = times.since(detected).stream()
                .filter(one -> one.axis() == Axis.WHOLE)
                .toList();
        assertThat(whole)
                .contains(new Taken(Axis.WHOLE, Measure.AWARENESS, "", 1, Duration.ofDays(1)))
                .contains(new Taken(Axis.WHOLE, Measure.FILING, "", 1, Duration.ofHours(1)));
        assertThat(times.since(detected))
                .filteredOn(one -> one.measure() == Measure.FILING)
                .extracting(Taken::group)
                .contains(detected.toString().substring(0, 7), "external_malicious");
        String page = signedIn(approver).get("/times").body();
        assertThat(page).contains("<svg", "<desc", "<th scope=\"row\">").doesNotContain("style=");
        assertThat(signedIn(responder).get("/times").statusCode()).isEqualTo(403);
    }

    @Test
    void theRegisterIsTheSameInPartsAndWholeAndHasNoExercise() {
        String first = titled(mark);
        Map<String, Object> rehearsed = new HashMap<>(intrusion(now(), KnownFacts.intrusion("controller"), DEDICATED));
        rehearsed.put("exercise", Map.of("speed", 60));
        String exercise = report(rehearsed);
        String second = titled("'=1+1 é " + mark);
        List<String> whole = references(admin.get("/api/register").json());
        assertThat(whole).contains(first, second).doesNotContain(exercise).doesNotHaveDuplicates();
        List<String> walked = new ArrayList<>();
        JsonNode part = admin.get("/api/register?limit=2").json();
        walked.addAll(references(part));
        while (!part.get("next").isNull()) {
            part = admin.get("/api/register?limit=2&cursor=" + part.get("next").asString())
                    .json();
            walked.addAll(references(part));
        }
        assertThat(walked).isEqualTo(whole);
        Visitor visitor = signedIn(admin, "admin-password-1");
        assertThat(visitor.get("/register").body())
                .containsSubsequence("<strong>" + second + "</strong>", "<strong>" + first + "</strong>")
                .doesNotContain(exercise);
        assertThat(visitor.get("/register?before=" + second).body())
                .contains("<strong>" + first + "</strong>")
                .doesNotContain("<strong>" + second + "</strong>");
        List<String> table = visitor.get("/register.csv")
                .body()
                .lines()
                .filter(line -> line.matches("\\d{4}-\\d{4,9},.*"))
                .toList();
        assertThat(table).hasSameSizeAs(whole).anyMatch(line -> line.startsWith(second + ",'"));
    }

    private static List<String> references(JsonNode page) {
        return StreamSupport.stream(page.get("items").spliterator(), false)
                .map(row -> row.get("reference").asString())
                .toList();
    }

    /** One room after the other is asked once for the whole part. */
    @Test
    void thePartOfTheRegisterCostsTheSameHoweverManyCasesItHas() {
        String first = titled(mark);
        String second = titled(mark);
        String third = titled(mark);
        Visitor visitor = signedIn(admin, "admin-password-1");
        assertThat(sentFor("/register?before=" + third, visitor))
                .hasSameSizeAs(sentFor("/register?before=" + second, visitor))
                .hasSizeLessThanOrEqualTo(12);
        assertThat(visitor.get("/register?before=" + second).body()).contains("<strong>" + first + "</strong>");
    }

    @Test
    void noPageAboutAllCasesAsksTheDatabaseMoreThanTwelveTimes() {
        titled(mark);
        titled(mark);
        Visitor visitor = signedIn(admin, "admin-password-1");
        Visitor decider = signedIn(approver);
        assertSoftly(softly -> {
            for (String page : List.of("/", "/breaches", "/board", "/register", "/tasks", "/account"))
                softly.assertThat(sentFor(page, decider)).as(page).hasSizeLessThanOrEqualTo(12);
            for (String page : List.of("/", "/signals", "/timers", "/organisation"))
                softly.assertThat(sentFor(page, visitor)).as(page).hasSizeLessThanOrEqualTo(12);
        });
    }

    /** Of the second visit: the first fills what is kept in memory. */
    private static List<String> sentFor(String page, Visitor visitor) {
        visitor.get(page);
        visitor.get(page);
        assertThat(StatementCount.of(page)).as(page).isNotEmpty();
        return StatementCount.of(page);
    }

    private String next(String page) {
        var more = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(page);
        assertThat(more.find()).as("there is more").isTrue();
        return signedIn(officer).get(more.group(1).replace("&amp;", "&")).body();
    }

    private Visitor signedIn(Caller person) {
        return signedIn(person, PASSWORD);
    }

    private Visitor signedIn(Caller person, String password) {
        return new Visitor("http://127.0.0.1:" + port).signIn(person.name(), password, "en");
    }

    private static long rows(String page) {
        return Pattern.compile("<th scope=\"row\"[ >]").matcher(page).results().count();
    }
}
