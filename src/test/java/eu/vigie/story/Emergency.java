package eu.vigie.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;

/** Houses that run as processes of their own, with people, an estate and a mail server, and what happens to them. */
abstract class Emergency {

    private static final List<String> ESTATE = List.of("customers", "contacts", "systems", "projects", "placements");

    protected final GreenMail mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void openTheMailServer() {
        mailServer.start();
    }

    @AfterEach
    void closeTheMailServer() {
        mailServer.stop();
    }

    protected int mailPort() {
        return mailServer.getSmtp().getPort();
    }

    /** The machine's own time. */
    protected static Instant now() {
        return Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
    }

    protected static Caller admin(HouseOfItsOwn house) {
        return new Caller(house.address(), "admin", HouseOfItsOwn.PASSWORD);
    }

    /** One person for each role that is rung, and the example estate. */
    protected static void furnish(Caller admin) throws IOException {
        for (var role : List.of("privacy_officer", "dpo", "incident_lead", "cto", "legal", "executive")) {
            var person = Map.of(
                    "name",
                    role,
                    "password",
                    Story.PASSWORD,
                    "email",
                    role + "@host.example.com",
                    "locale",
                    "en",
                    "roles",
                    List.of(role));
            assertThat(admin.post("/api/users", person).status()).isEqualTo(201);
        }
        for (var collection : ESTATE) {
            var file = new ClassPathResource("example/" + collection + ".csv").getContentAsByteArray();
            assertThat(admin.csv("/api/estate/" + collection, file).status()).isIn(200, 204);
        }
        assertThat(admin.put("/api/organisation", Story.ORGANISATION).status()).isIn(200, 204);
    }

    protected static String report(Caller admin, Instant detectedAt) {
        var facts = KnownFacts.intrusion("controller_and_processor");
        var answer = admin.post("/api/breaches", Story.intrusion(detectedAt, facts, Story.DEDICATED));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json().get("reference").asString();
    }

    protected static List<JsonNode> rungs(Caller admin, String breach) {
        return Routine.items(admin.get("/api/breaches/" + breach + "/rungs?limit=200"));
    }

    /** Rungs of the plan whose time has come by then and which have not rung. */
    protected static List<JsonNode> missed(Caller admin, String breach, Instant by) {
        return Snapshot.all(admin, "/api/breaches/" + breach + "/ladder?").stream()
                .filter(planned -> !OffsetDateTime.parse(planned.get("at").asString())
                        .toInstant()
                        .isAfter(by))
                .filter(planned -> planned.get("rungAt").isNull())
                .toList();
    }

    /** To whom letters of the ladder went, once for each. */
    protected static List<String> rung(Caller admin, String breach) {
        var notices = "/api/breaches/" + breach + "/notices";
        return Snapshot.all(admin, notices + "?").stream()
                .filter(notice -> notice.get("kind").asString().equals("escalation"))
                .flatMap(notice ->
                        Snapshot.all(admin, notices + "/" + notice.get("id").asString() + "/deliveries?").stream())
                .map(letter -> letter.get("address").asString())
                .toList();
    }

    protected static long lateSeconds(JsonNode rung) {
        return rung.get("lateSeconds").asLong();
    }

    protected static Instant dueAt(JsonNode rung) {
        return OffsetDateTime.parse(rung.get("dueAt").asString()).toInstant();
    }

    /** Long enough for a house that starts beside others. */
    protected static final Duration PATIENCE = Duration.ofSeconds(120);
}
