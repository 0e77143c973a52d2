package eu.vigie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.story.Answer;
import eu.vigie.story.KnownFacts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;

/** A case in which everything happened of which there is a page. */
abstract class CaseOfEverything extends BrowserStory {

    /** What people type when they are tired, and what an intruder types. */
    private static final Map<String, String> HOSTILE = Map.of(
            "title",
            "<script>document.title='taken'</script> \u0627\u062e\u062a\u0631\u0627\u0642 \ud83e\udde8 "
                    + "x".repeat(150),
            "description",
            "<img src=x onerror=\"document.title='taken'\"> \u202egnp.exe " + "wordwithoutend".repeat(300));

    /** The addresses of the pages of what was made and asked for. */
    protected final List<String> made = new ArrayList<>();

    /** A case with a decision, with the duties of a regime beside the GDPR, and with what people ask of cases. */
    protected String aCaseWithEverything() {
        var organisation = new HashMap<String, Object>(ORGANISATION);
        organisation.put("regimes", List.of("NIS2-CLOUD"));
        declare(organisation);
        var report = new HashMap<>(intrusion(
                now().minus(Duration.ofHours(2)), KnownFacts.intrusion("controller_and_processor"), DEDICATED));
        report.putAll(HOSTILE);
        String breach = report(report);
        decide(breach, "required", "not_required");
        keepEvidence(breach);
        planAndAsk(breach);
        signalled();
        return breach;
    }

    /** One piece is held and on its way to somebody, another is to be destroyed. */
    private void keepEvidence(String breach) {
        String evidence = "/breaches/" + breach + "/evidence/";
        String held = evidence + id(piece(breach, "log".repeat(80)));
        Map<String, Object> said = Map.of(
                "acquiredAt", now().minus(Duration.ofHours(1)).toString(),
                "acquiredBy", "<b>Incident lead</b>",
                "source", "disk".repeat(200),
                "note", HOSTILE.getOrDefault("description", "").substring(0, 3_900));
        assertThat(responder.put("/api" + held + "/acquisition", said).status()).isEqualTo(200);
        var over = Map.of("receiver", approver.name(), "purpose", "To be read", "location", "Safe 2");
        String way = id(responder.post("/api" + held + "/hand-overs", over));
        add(held + "/hand-overs/" + way, "/confirmation", "/refusal");
        String hold = id(approver.post("/api" + held + "/holds", Map.of("reason", "A claim.")));
        add(evidence + "holds/" + hold, "/lifting");

        String old = evidence + id(piece(breach, "old.log"));
        var why = Map.of("reason", "Kept long enough.");
        String destruction = id(officer.post("/api" + old + "/destructions", why));
        add(old + "/destructions/" + destruction, "/approval", "/refusal");
    }

    private Answer piece(String breach, String called) {
        return responder.bytes(
                "/api/breaches/" + breach + "/evidence?name=" + called + "&kind=log", new byte[] {1}, "x/y");
    }

    private void planAndAsk(String breach) {
        String base = "/breaches/" + breach;
        String day = now().plus(Duration.ofDays(9)).toString().substring(0, 10);
        var plan = Map.of("kind", "preventive", "what", "<b>Upgrade</b>", "owner", responder.name(), "dueOn", day);
        add(base + "/measures/" + id(responder.post("/api" + base + "/measures", plan)), "");
        String since = now().minus(Duration.ofHours(1)).toString();
        id(responder.post("/api" + base + "/downtimes", Map.of("system", DEDICATED, "from", since)));
        id(responder.post("/api" + base + "/playbooks", Map.of("playbook", "isolate-shared-host")));
        var asked = Map.of("asks", "delay", "channel", "mail", "receivedAt", since, "basis", "recital_88");
        var request = new HashMap<String, Object>(asked);
        request.putAll(Map.of("service", "Brigade 12", "asked", "As it stands in the letter."));
        request.put("document", Long.valueOf(id(piece(breach, "letter.pdf"))));
        id(responder.post("/api" + base + "/law-enforcement-requests", request));
        var first = items(admin.get("/api" + base + "/notices?limit=1")).get(0);
        add(base + "/notices/" + first.get("id").asString(), "/publications");
        var entry = items(admin.get("/api/audit?limit=1&breach=" + breach)).get(0);
        add(base + "/timeline/" + entry.get("id").asString(), "/attachment");
        add("/retention/" + breach + "/erasures/1", "/approval", "/refusal");
    }

    /** Twice: one joins the case, one waits on a system that nobody knows. */
    private void signalled() {
        for (String system : List.of(DEDICATED, "nobody-knows-it")) {
            var signal = new HashMap<String, Object>(Map.of("source", "waf", "id", now() + system));
            signal.putAll(Map.of("at", now().toString(), "severity", "high", "system", system));
            signal.putAll(Map.of("summary", "Rule 942100 matched", "payload", Map.of("rule", 942_100)));
            assertThat(admin.post("/api/signals", signal).status()).isEqualTo(202);
        }
    }

    protected void add(String base, String... endings) {
        Stream.of(endings).map(base::concat).forEach(made::add);
    }

    protected static String id(Answer answer) {
        return created(answer).json().get("id").asString();
    }

    protected static Answer created(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isIn(200, 201);
        return answer;
    }

    @AfterEach
    void nothingIsDeclaredAnyMore() {
        var organisation = new HashMap<String, Object>(ORGANISATION);
        organisation.put("regimes", List.of());
        declare(organisation);
    }
}
