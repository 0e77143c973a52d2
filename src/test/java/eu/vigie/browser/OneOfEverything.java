package eu.vigie.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.vigie.story.KnownFacts;
import eu.vigie.story.ReceivedMail;
import eu.vigie.subscription.Machine;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;

/** A house in which one of each thing was made that has a page of its own. */
abstract class OneOfEverything extends CaseOfEverything {

    private static final String MAILBOX = "incidents@host.example.com";

    private final String name = "own-" + UUID.randomUUID();
    private final Machine machine = new Machine();

    private String drill = "";

    /** One in which a report says another number than the form did. */
    protected String aCaseOfTwoDocuments() {
        String breach = report(intrusion(now(), KnownFacts.intrusion("controller_and_processor"), SHARED));
        complete(officer, breach, "triage", personalDataBreach(now()));
        decide(breach, "required", "not_required");
        fileWithTheAuthority(breach, "CNIL-1");
        String base = "/api/breaches/" + breach;
        String customer =
                obligations(breach, "customers").get(0).get("recipient").asString();
        var wish = Map.of("customer", customer, "reason", "What was down?");
        String asked = id(responder.post(base + "/rfo-requests", wish));
        String letter = id(responder.post(base + "/rfo-requests/" + asked + "/letter", Map.of()));
        var persons = Map.of("count", 1200, "certainty", "exact", "categories", List.of("customers"));
        assertThat(officer.patchFacts(breach, Map.of("persons", persons)).status())
                .isIn(200, 204);
        assertThat(responder
                        .post(base + "/notices/" + letter + "/draft", Map.of())
                        .status())
                .isEqualTo(204);
        return breach;
    }

    /** The link in the letter to a customer. */
    protected String linkInALetter() {
        String breach = report(intrusion(now(), KnownFacts.intrusion("controller_and_processor"), DEDICATED));
        complete(officer, breach, "triage", personalDataBreach(now()));
        decide(breach, "required", "not_required");
        tellCustomers(breach);
        String wave = notices(breach, "customer").get(0).get("id").asString();
        var rows = items(admin.get("/api/breaches/" + breach + "/notices/" + wave + "/deliveries"));
        return ReceivedMail.link(mailServer, rows.get(0).get("messageId").asString());
    }

    /** The link by which people report who have no account. */
    protected String linkToReport() {
        var wanted = Map.of("reporters", "customers", "label", "status page", "days", 9);
        var link = created(officer.post("/api/report-links", wanted)).json();
        return URI.create(link.get("address").asString()).getPath();
    }

    /** What stands beside cases: a source with a token, a machine that was told, mail that came, and a drill with letters. */
    protected void makeBesideCases() {
        created(admin.post("/api/signal-sources", Map.of("name", name, "about", "The <b>firewall</b>")));
        created(admin.post("/api/signal-sources/" + name + "/tokens", Map.of("label", "first")));
        add("/signal-sources/" + name, "", "/change", "/try");
        created(admin.post("/api/subscriptions", subscription(false)));
        assertThat(admin.post("/api/subscriptions/" + name + "/test", Map.of()).status())
                .isEqualTo(202);
        add("/subscriptions/" + name, "", "/change");
        mailCame();
        var wanted = Map.of("scenario", "lost-laptop", "speed", 1, "participants", List.of(officer.name()));
        drill = created(officer.post("/api/drills", wanted))
                .json()
                .get("breach")
                .asString();
        everyLetterHasItsEnd(drill);
        add("/drills/" + drill, "", "/scorecard");
        add("/breaches/" + drill, "");
    }

    private Map<String, Object> subscription(boolean closed) {
        return Map.of(
                "name",
                name,
                "about",
                "The <b>channel</b>",
                "url",
                machine.url(),
                "occasions",
                List.of("case.closed"),
                "closed",
                closed);
    }

    /** Written by a machine: it is put apart and makes no signal. */
    private void mailCame() {
        String mail = "From: Away <away@c1.example.com>\r\nTo: " + MAILBOX + "\r\nMessage-ID: <" + name
                + "@c1.example.com>\r\nSubject: Away\r\nAuto-Submitted: auto-replied\r\n"
                + "Content-Type: text/plain; charset=utf-8\r\n\r\nI am away. " + name + "\r\n";
        var bytes = new ByteArrayInputStream(mail.getBytes(UTF_8));
        try {
            mailServer
                    .setUser(MAILBOX, MAILBOX, "secret-of-the-mailbox")
                    .deliver(new MimeMessage(Session.getInstance(new Properties()), bytes));
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
        await().until(() -> placed().isPresent());
        add("/incoming-mail/" + placed().orElseThrow(), "");
    }

    private Optional<String> placed() {
        return items(officer.get("/api/incoming-mail?limit=200")).stream()
                .filter(one -> one.get("text").asString().contains(name))
                .filter(one -> one.get("state").asString().equals("apart"))
                .map(one -> one.get("id").asString())
                .findFirst();
    }

    @AfterEach
    void putAway() {
        if (!drill.isEmpty()) {
            officer.post("/api/drills/" + drill + "/end", Map.of());
            admin.put("/api/subscriptions/" + name, subscription(true));
        }
        machine.close();
    }
}
