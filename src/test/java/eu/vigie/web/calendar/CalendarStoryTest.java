package eu.vigie.web.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.story.Caller;
import eu.vigie.story.KnownFacts;
import eu.vigie.story.Story;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person's calendar as a program outside reads it: by its address alone. */
class CalendarStoryTest extends Story {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Autowired
    private JdbcClient jdbc;

    private String breach;

    @BeforeEach
    void aCase() {
        breach = report(intrusion(now(), KnownFacts.intrusion("controller_and_processor"), DEDICATED));
    }

    @Test
    void theCalendarHoldsDutiesAndTheRungsThatRingItsReader() {
        var officers = events(open(officer));
        var authority = due(officers, "deadline: Authority");
        assertThat(instant(authority)).isEqualTo(now().plus(Duration.ofHours(72)));
        assertThat(property(authority, "URL")).endsWith("/breaches/" + breach);
        assertThat(property(authority, "CLASS")).isEqualTo("CONFIDENTIAL");
        assertThat(property(authority, "SEQUENCE")).isEqualTo("0");
        assertThat(authority.getAlarms()).hasSize(1);
        due(officers, "our own target, no deadline: Persons concerned");
        due(officers, "90 % of the time has passed: Authority");
        assertThat(officers).noneMatch(event -> summary(event).contains("25 % of the time has passed: Authority"));
        assertThat(events(open(approver)))
                .anyMatch(event -> summary(event).contains("25 % of the time has passed: Authority"));
    }

    @Test
    void itSaysNothingOfWhatTheCaseHolds() {
        var text = read(open(officer)).body();
        assertThat(text)
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("METHOD:PUBLISH", breach)
                .doesNotContain("Intrusion", "Client", "key was used", "CNIL", "TZID");
        assertThat(text.lines()).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    }

    @Test
    void aMovedDutyKeepsItsNameAndCountsHigher() {
        var address = open(officer);
        var before = due(events(address), "deadline: Authority");
        var earlier = now().minus(Duration.ofHours(1));
        var moved = Map.of("at", earlier.toString(), "role", "controller", "reason", "The log shows it.");
        assertThat(officer.post("/api/breaches/" + breach + "/awareness", moved).status())
                .isEqualTo(200);

        var after = due(events(address), "deadline: Authority");
        assertThat(property(after, "UID")).isEqualTo(property(before, "UID"));
        assertThat(instant(after)).isEqualTo(earlier.plus(Duration.ofHours(72)));
        assertThat(Integer.parseInt(property(after, "SEQUENCE")))
                .isGreaterThan(Integer.parseInt(property(before, "SEQUENCE")));
    }

    @Test
    void aSettledDutyDisappears() {
        var address = open(officer);
        due(events(address), "our own target, no deadline: Triage");
        complete(officer, breach, "triage", personalDataBreach(now()));
        assertThat(events(address))
                .isNotEmpty()
                .noneMatch(event ->
                        summary(event).contains(breach) && summary(event).contains("Triage"));
    }

    @Test
    void anExerciseIsMarked() {
        var exercise = intrusion(now(), KnownFacts.intrusion("controller"), DEDICATED);
        exercise.put("exercise", Map.of("speed", 60));
        var drill = report(exercise);
        assertThat(events(open(officer)))
                .filteredOn(event -> summary(event).contains(drill))
                .isNotEmpty()
                .allMatch(event -> summary(event).startsWith("EXERCISE "));
    }

    @Test
    void anAddressThatWasReplacedOrClosedLeadsNowhere() {
        var first = open(officer);
        var second = open(officer);
        assertThat(read(first).statusCode()).isEqualTo(404);
        assertThat(read(second).statusCode()).isEqualTo(200);
        assertThat(officer.delete("/api/calendar").status()).isEqualTo(204);
        assertThat(read(second).statusCode()).isEqualTo(404);
        assertThat(officer.get("/api/calendar").status()).isEqualTo(404);
    }

    @Test
    void aWrongSecretIsNotToldFromAnAddressThatNeverWas() {
        var address = open(officer);
        var wrong = read(address.replaceFirst("(/calendar/[^.]+\\.).{5}", "$1AAAAA"));
        var unknown = read(address.replaceFirst("/calendar/[^.]+", "/calendar/nobody"));
        assertThat(wrong.statusCode()).isEqualTo(404);
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(wrong.body()).isEqualTo(unknown.body());
        assertThat(read(address).headers().firstValue("Cache-Control")).contains("private, no-store");
        assertThat(read(address).headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void theCalendarOfALockedUserStops() {
        var leaver = person("leaver", "dpo");
        var address = open(leaver);
        jdbc.sql("update person set locked_at = :now where name = :name")
                .param("now", now().atOffset(ZoneOffset.UTC))
                .param("name", leaver.name())
                .update();
        assertThat(read(address).statusCode()).isEqualTo(404);
    }

    @Test
    void theSecretIsNeitherStoredNorOnTheTrail() {
        var address = open(officer);
        read(address);
        read(address);
        var secret = address.replaceFirst(".*\\.([^.]+)\\.ics", "$1");
        assertThat(jdbc.sql("select digest from calendar_link")
                        .query(String.class)
                        .list())
                .doesNotContain(secret);
        assertThat(trail(officer, "calendar_opened")).isEqualTo(1);
        assertThat(trail(officer, "calendar_read"))
                .as("a day's reading is told once")
                .isEqualTo(1);
        pass(Duration.ofDays(1));
        read(address);
        assertThat(trail(officer, "calendar_read")).isEqualTo(2);
    }

    @Test
    void whoOnlyReportsSeesOnlyWhatTheyReported() {
        var reporter = person("reports", "reporter");
        assertThat(events(open(reporter))).isEmpty();
    }

    @Test
    void anAddressIsReadSoOftenAndNoMore() {
        var address = open(person("eager", "dpo"));
        for (int reading = 0; reading < 60; reading++)
            assertThat(read(address).statusCode()).isEqualTo(200);
        var refused = read(address);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("600");
        pass(Duration.ofMinutes(11));
        assertThat(read(address).statusCode()).isEqualTo(200);
    }

    @Test
    void nothingButReadingIsDoneUnderAnAddress() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(here(open(officer))))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        assertThat(HTTP.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(403);
    }

    private String open(Caller person) {
        var answer = person.post("/api/calendar", Map.of());
        assertThat(answer.status()).isEqualTo(201);
        return answer.json().get("url").asString();
    }

    private List<VEvent> events(String address) {
        var answer = read(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/calendar;charset=UTF-8");
        return parsed(answer.body()).<VEvent>getComponents(Component.VEVENT).stream()
                .filter(event ->
                        summary(event).contains(breach) || summary(event).startsWith("EXERCISE"))
                .toList();
    }

    private static Calendar parsed(String text) {
        try {
            return new CalendarBuilder().build(new StringReader(text));
        } catch (IOException | ParserException unreadable) {
            throw new AssertionError(text, unreadable);
        }
    }

    private HttpResponse<String> read(String address) {
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(URI.create(here(address))).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** The house of the stories listens at a port of its own. */
    private String here(String address) {
        return "http://127.0.0.1:" + port + URI.create(address).getPath();
    }

    private VEvent due(List<VEvent> events, String summary) {
        return events.stream()
                .filter(event ->
                        summary(event).contains(summary) && summary(event).contains(breach))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        events.stream().map(CalendarStoryTest::summary).toList().toString()));
    }

    private static String summary(VEvent event) {
        return property(event, "SUMMARY");
    }

    private static String property(VEvent event, String name) {
        return event.getProperty(name).orElseThrow().getValue();
    }

    /** In UTC, or it is none. */
    private static Instant instant(VEvent event) {
        return UTC.parse(property(event, "DTSTART"), Instant::from);
    }

    private long trail(Caller person, String action) {
        return jdbc.sql("select count(*) from audit_entry where subject = :subject and entry_action = :action")
                .param("subject", "user:" + person.name())
                .param("action", action)
                .query(Long.class)
                .single();
    }
}
