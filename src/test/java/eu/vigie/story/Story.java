package eu.vigie.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import eu.vigie.MovableClock;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.context.ActiveProfiles;
import tools.jackson.databind.JsonNode;

/** What every story needs: people, an estate, tasks to find and complete, and time that passes. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({StoryHouse.class, StatementCount.class})
@ActiveProfiles({"test", "story"})
public abstract class Story {

    // A node that a story kills resets its connections: the mail server's threads are not the story's. And a busy
    // machine is no fault.
    static {
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
        Awaitility.setDefaultTimeout(Duration.ofMinutes(2));
    }

    protected static final String PASSWORD = "long-enough-password";

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final List<String> ESTATE = List.of("customers", "contacts", "systems", "projects", "placements");

    protected static final Map<String, Object> ORGANISATION = KnownFacts.organisation();

    /** A cluster of one customer, and a host that several customers share, in the example estate. */
    protected static final String DEDICATED = "cluster-1";

    protected static final String SHARED = "shared-10";

    @LocalServerPort
    protected int port;

    @Autowired
    protected Clock clock;

    @Autowired
    protected GreenMail mailServer;

    private final List<String> people = new ArrayList<>();

    protected Caller admin;
    protected Caller officer;
    protected Caller approver;
    protected Caller responder;

    /** It touches every open case of the house, whose own clocks run beside it: a conflict says to send it again. */
    protected void declare(Map<String, Object> organisation) {
        await().dontCatchUncaughtExceptions()
                .atMost(Duration.ofMinutes(3))
                .until(() -> admin.put("/api/organisation", organisation).status() == 200);
    }

    /** What was done in the case, as the trail names it, in order. */
    protected List<String> timeline(String breach) {
        return timelineItems(breach).stream()
                .map(item -> item.get("action").asString())
                .toList();
    }

    /** All of them: where other stories let weeks pass, a new case may be late from the start and rings hundreds of rungs. */
    protected List<JsonNode> timelineItems(String breach) {
        return Snapshot.all(admin, "/api/breaches/" + breach + "/timeline?");
    }

    @BeforeEach
    protected void peopleAndEstate() throws IOException {
        LoggedFaults.listen();
        Awaitility.setDefaultConditionEvaluationListener(new Standstill(this::pass));
        startOnAWholeSecond();
        admin = new Caller("http://127.0.0.1:" + port, "admin", "admin-password-1");
        officer = person("officer", "privacy_officer");
        approver = person("approver", "dpo", "legal", "executive");
        responder = person("responder", "incident_lead", "cto");
        declare(ORGANISATION);
        for (var collection : ESTATE) {
            var file = new ClassPathResource("example/" + collection + ".csv").getContentAsByteArray();
            assertThat(admin.csv("/api/estate/" + collection, file).status()).isIn(200, 204);
        }
    }

    /** Otherwise every rung of a later story would call everybody who ever worked in this house. */
    @AfterEach
    void everybodyGoesHome() throws FolderException {
        Awaitility.setDefaultConditionEvaluationListener(null);
        people.forEach(name -> admin.patch("/api/users/" + name, Map.of("locked", true)));
        mailServer.purgeEmailFromAllMailboxes();
    }

    /** A new person of these roles; numbered, for stories share a house and no name is given twice in it. */
    protected Caller person(String called, String... roles) {
        var name = called + NUMBER.incrementAndGet();
        var body = Map.of(
                "name",
                name,
                "password",
                PASSWORD,
                "email",
                name + "@host.example.com",
                "locale",
                "en",
                "roles",
                List.of(roles));
        assertThat(admin.post("/api/users", body).status()).isEqualTo(201);
        people.add(name);
        return new Caller("http://127.0.0.1:" + port, name, PASSWORD);
    }

    /**
     * Whatever the story before moved the shared clock by: calendars and letters know no fractions. It is set even where it stands
     * well, for all houses of a machine share the engine's clock, and another house may have been the last to set it.
     */
    private void startOnAWholeSecond() {
        var fraction = Duration.ofNanos(now().getNano());
        pass(fraction.isZero() ? Duration.ZERO : Duration.ofSeconds(1).minus(fraction));
    }

    protected Instant now() {
        return clock.instant();
    }

    protected void pass(Duration time) {
        ((MovableClock) clock).advance(time);
    }

    protected String report(Map<String, Object> report) {
        var answer = officer.post("/api/breaches", report);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json().get("reference").asString();
    }

    /** An intrusion of two hours ago under a title of its own, by which lists find it among the cases of other stories. */
    protected String titled(String title) {
        var report = intrusion(now().minus(Duration.ofHours(2)), KnownFacts.intrusion("controller"), DEDICATED);
        report.put("title", title);
        return report(report);
    }

    protected static Map<String, Object> intrusion(Instant detectedAt, Map<String, Object> facts, String... systems) {
        var report = new HashMap<String, Object>();
        report.put("title", "Intrusion");
        report.put("description", "A key was used from an unknown address.");
        report.put("detectedAt", detectedAt.toString());
        report.put("occurredFrom", detectedAt.minus(Duration.ofDays(1)).toString());
        report.put("discoveredBy", "controller");
        report.put("systems", List.of(systems));
        report.put("facts", facts);
        return report;
    }

    protected List<JsonNode> tasks(String breach, String key) {
        return items(admin.get("/api/tasks?limit=200&breach=" + breach)).stream()
                .filter(task -> task.get("key").asString().equals(key))
                .toList();
    }

    /** Completes the open task of that key; waits for it where a timer or a mail server comes first. */
    protected void complete(Caller person, String breach, String key, Map<String, Object> values) {
        var answer = tryComplete(person, breach, key, values);
        assertThat(answer.status()).as(key + ": " + answer).isEqualTo(200);
    }

    protected Answer tryComplete(Caller person, String breach, String key, Map<String, Object> values) {
        await().until(() -> !tasks(breach, key).isEmpty());
        var task = tasks(breach, key).get(0).get("id").asString();
        return person.post("/api/tasks/" + task + "/complete", Map.of("values", values));
    }

    protected List<JsonNode> obligations(String breach) {
        return items(admin.get("/api/breaches/" + breach + "/obligations?limit=200"));
    }

    protected List<JsonNode> obligations(String breach, String duty) {
        return obligations(breach).stream()
                .filter(row -> row.get("duty").asString().equals(duty))
                .toList();
    }

    /** True once the ladder has rung for the duty towards the authority at that share of its time. */
    protected boolean rang(String breach, int percent) {
        var authority = obligations(breach, "authority").get(0).get("id").asLong();
        return items(admin.get("/api/breaches/" + breach + "/rungs?obligation=" + authority)).stream()
                .anyMatch(rung -> rung.get("percent").asInt() == percent);
    }

    protected List<JsonNode> notices(String breach, String kind) {
        return items(admin.get("/api/breaches/" + breach + "/notices?limit=200")).stream()
                .filter(notice -> notice.get("kind").asString().equals(kind))
                .toList();
    }

    /** Those to our own people too: until then the house still writes of them on the trail. */
    protected void everyLetterHasItsEnd(String breach) {
        await().until(() -> items(admin.get("/api/breaches/" + breach + "/notices?limit=200")).stream()
                .noneMatch(notice -> notice.get("state").asString().equals("sending")));
    }

    protected String state(String breach) {
        return admin.get("/api/breaches/" + breach).json().get("state").asString();
    }

    protected List<JsonNode> items(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return new ArrayList<>(StreamSupport.stream(answer.json().get("items").spliterator(), false)
                .toList());
    }

    protected Instant instant(JsonNode row, String field) {
        return OffsetDateTime.parse(row.get(field).asString()).toInstant();
    }

    protected Map<String, Object> personalDataBreach(Instant awareAt) {
        return Map.of("outcome", "personal_data_breach", "awareAt", awareAt.toString(), "reason", "Files were read.");
    }

    protected Map<String, Object> receipt(String number) {
        return Map.of("authorityReference", number, "submittedAt", now().toString());
    }

    protected void decide(String breach, String authority, String persons) {
        complete(
                officer,
                breach,
                "confirm_assessment",
                Map.of("authority", authority, "persons", persons, "reason", "Weighed together."));
    }

    protected void tellCustomers(String breach) {
        complete(officer, breach, "draft_notice", Map.of());
        complete(approver, breach, "approve_notice", Map.of("approved", true));
        await().until(() -> notices(breach, "customer").stream()
                .anyMatch(notice -> notice.get("state").asString().equals("complete")));
    }

    protected void fileWithTheAuthority(String breach, String number) {
        complete(officer, breach, "draft_filing", Map.of("subtype", "complete"));
        complete(approver, breach, "approve_filing", Map.of("approved", true));
        complete(officer, breach, "record_filing_receipt", receipt(number));
    }

    /** Containment and root cause, by whom they fall to. */
    protected void contain(String breach) {
        var at = now().toString();
        complete(responder, breach, "isolate_systems", Map.of("at", at, "note", "Cut off."));
        complete(responder, breach, "collect_evidence", Map.of("at", at, "note", "Images taken."));
        complete(responder, breach, "restore_service", Map.of("restoredAt", at, "note", "Rebuilt."));
        complete(
                responder,
                breach,
                "root_cause_analysis",
                Map.of("cause", "Stolen key", "conclusion", "Kept on a laptop.", "measures", "Hardware keys."));
    }

    protected void close(String breach) {
        complete(officer, breach, "close_breach", Map.of("summary", "Handled."));
        complete(approver, breach, "approve_closing", Map.of("approved", true));
        assertThat(state(breach)).isEqualTo("closed");
    }
}
