package eu.vigie.story;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Three people who take whatever task comes and do it by the book, until one of a given kind is done. */
final class Routine {

    private static final String PASSWORD = "long-enough-password";

    private final String address;
    private final Caller admin;
    private final Instant detectedAt;
    private final String persons;
    private final List<Caller> people = new ArrayList<>();

    Routine(String address, Caller admin, Instant detectedAt) {
        this(address, admin, detectedAt, "not_required");
    }

    /** They decide so about the persons concerned. */
    Routine(String address, Caller admin, Instant detectedAt, String persons) {
        this.persons = persons;
        this.address = address;
        this.admin = admin;
        this.detectedAt = detectedAt;
        hire("responder", "incident_lead", "cto");
        hire("officer", "privacy_officer");
        hire("approver", "dpo", "legal", "executive");
    }

    private void hire(String name, String... roles) {
        admin.post(
                "/api/users",
                Map.of(
                        "name",
                        name,
                        "password",
                        PASSWORD,
                        "email",
                        name + "@host.example.com",
                        "locale",
                        "en",
                        "roles",
                        List.of(roles)));
        people.add(new Caller(address, name, PASSWORD));
    }

    /** Returns at the moment that task has been answered. */
    void workUntilDone(String breach, String key) {
        await().dontCatchUncaughtExceptions()
                .atMost(Duration.ofSeconds(180))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> people.stream().anyMatch(person -> work(person, breach, key)));
    }

    private boolean work(Caller person, String breach, String last) {
        for (var task : items(person.get("/api/tasks?candidate=true&limit=200&breach=" + breach))) {
            var key = task.get("key").asString();
            // Who drafts a letter cannot approve it.
            if (key.startsWith("draft_") && person.name().equals("approver")) continue;
            var done =
                    person.post("/api/tasks/" + task.get("id").asString() + "/complete", Map.of("values", values(key)));
            if (done.status() == 200 && key.equals(last)) return true;
        }
        return false;
    }

    private Map<String, Object> values(String key) {
        var at = detectedAt.toString();
        return switch (key) {
            case "triage" -> Map.of("outcome", "personal_data_breach", "awareAt", at, "reason", "Files were read.");
            case "isolate_systems", "collect_evidence" -> Map.of("at", at, "note", "Done.");
            case "restore_service" -> Map.of("restoredAt", at, "note", "Rebuilt.");
            case "confirm_assessment" -> Map.of("authority", "required", "persons", persons, "reason", "Weighed.");
            case "draft_filing" -> Map.of("subtype", "complete");
            case "record_filing_receipt" -> Map.of("authorityReference", "CNIL-K", "submittedAt", at);
            case "contact_law_enforcement" -> Map.of("contacted", true, "at", at, "reference", "PV-1");
            case "root_cause_analysis" -> Map.of("cause", "Key", "conclusion", "Laptop.", "measures", "Hardware keys.");
            case "close_breach" -> Map.of("summary", "Handled.");
            default -> key.startsWith("approve_") ? Map.of("approved", true) : Map.of();
        };
    }

    static List<JsonNode> items(Answer answer) {
        return StreamSupport.stream(answer.json().get("items").spliterator(), false)
                .toList();
    }
}
