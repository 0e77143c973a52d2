package eu.vigie.bench;

import static org.awaitility.Awaitility.await;

import eu.vigie.actor.Actor;
import eu.vigie.actor.Role;
import eu.vigie.delivery.Deliveries;
import eu.vigie.delivery.DeliveryState;
import eu.vigie.notice.NoticeKind;
import eu.vigie.notice.Notices;
import eu.vigie.story.Caller;
import eu.vigie.story.KnownFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Letters to persons of a case that people reported, drafted, approved and released. */
public final class BenchWaves {

    private static final Actor OFFICER = new Actor("officer", Set.of(Role.PRIVACY_OFFICER));
    private static final Actor APPROVER = new Actor("approver", Set.of(Role.DPO));

    private final BenchHouse house;
    private final Caller admin;
    private final Caller lead;

    /** With the name of the organisation, which every letter gives. */
    public BenchWaves(BenchHouse house) {
        this.house = house;
        this.admin = new Caller(house.address(), "admin", BenchHouse.PASSWORD);
        var known = admin.put("/api/organisation", KnownFacts.organisation());
        if (known.status() >= 300) throw new IllegalStateException(known.toString());
        admin.post(
                "/api/users",
                Map.of(
                        "name", "lead",
                        "password", "long-enough-password",
                        "email", "lead@host.example.com",
                        "locale", "en",
                        "roles", List.of("incident_lead", "privacy_officer")));
        lead = new Caller(house.address(), "lead", "long-enough-password");
    }

    /** A new case in which so many persons are to be told. */
    public String breach(Instant detectedAt, int persons) {
        var answer = admin.post(
                "/api/breaches",
                Map.of(
                        "title", "Intrusion",
                        "description", "A key was used from an unknown address.",
                        "detectedAt", detectedAt.toString(),
                        "systems", List.of(),
                        "facts", serious()));
        if (answer.status() != 201) throw new IllegalStateException(answer.toString());
        var breach = answer.json().get("reference").asString();
        triage(breach, detectedAt);
        house.jdbc()
                .sql("insert into person_to_tell (breach, person, name, email, locale, mailbox) select ?, " + ID
                        + ", 'A name', " + MAILBOX + ", 'fr', " + MAILBOX + " from "
                        + house.database().numbers(0, persons))
                .param(breach)
                .update();
        return breach;
    }

    private void triage(String breach, Instant detectedAt) {
        var path = "/api/tasks?candidate=true&breach=" + breach;
        var tasks = lead.get(path).json().get("items");
        for (var task : tasks) {
            if (task.get("key").asString().equals("triage")) {
                var values = Map.of(
                        "outcome",
                        "personal_data_breach",
                        "awareAt",
                        detectedAt.toString(),
                        "reason",
                        "Files were read.");
                var done = lead.post("/api/tasks/" + task.get("id").asString() + "/complete", Map.of("values", values));
                if (done.status() == 200) return;
                throw new IllegalStateException(done.toString());
            }
        }
        throw new IllegalStateException("No triage: " + tasks);
    }

    /** So that persons are to be told, whoever decides. */
    private static Map<String, Object> serious() {
        var facts = KnownFacts.intrusion("controller");
        facts.put("foreseeableEffect", "serious");
        facts.put("disclosure", "confirmed");
        return facts;
    }

    private static final String ID = "'p' || cast(n as varchar(10))";
    private static final String MAILBOX =
            "'p' || cast(n as varchar(10)) || '@d' || cast(mod(n, 50) as varchar(10)) || '.example.com'";

    /**
     * Releases the letters; answers the notice. All are on the ledger, and the senders begin, as this ends. In one transaction: the
     * house takes back drafts that nobody is owed, and nobody has decided here.
     */
    public long release(String breach) {
        var deliveries = house.bean(Deliveries.class);
        var notice = house.inTransaction(() -> drafted(breach));
        await().atMost(Duration.ofMinutes(30))
                .until(() -> house.bean(Notices.class).get(notice).listing() == null);
        deliveries.resume("notice:" + notice);
        return notice;
    }

    private long drafted(String breach) {
        var notices = house.bean(Notices.class);
        var notice = notices.prepare(breach, NoticeKind.PERSON);
        notices.drafted(notice, OFFICER);
        notices.approve(notice, APPROVER);
        house.bean(Deliveries.class).pause("notice:" + notice);
        notices.send(notice);
        return notice;
    }

    /** Seconds from now until every row of the wave has its end. */
    public double secondsUntilSettled(long notice) {
        var start = System.nanoTime();
        await().dontCatchUncaughtExceptions()
                .atMost(Duration.ofMinutes(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> settled(house.bean(Deliveries.class).counts("notice:" + notice)));
        return (System.nanoTime() - start) / 1e9;
    }

    private static boolean settled(Map<DeliveryState, Long> counts) {
        return !counts.isEmpty()
                && !counts.containsKey(DeliveryState.QUEUED)
                && !counts.containsKey(DeliveryState.IN_DOUBT);
    }
}
