package eu.vigie.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.OnPostgresqlToo;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Evidence is destroyed by two people and never under a hold; what is known of it stays. */
@OnPostgresqlToo
class DestructionStoryTest extends Story {

    private String breach;
    private String piece;

    @BeforeEach
    void aPieceOfEvidence() {
        breach = report(intrusion(now().minus(Duration.ofHours(2)), KnownFacts.intrusion("controller"), DEDICATED));
        piece = "/api/breaches/" + breach + "/evidence/"
                + responder
                        .bytes("/api/breaches/" + breach + "/evidence?name=a.log", "bytes".getBytes(UTF_8), "x/y")
                        .json()
                        .get("id")
                        .asString();
    }

    @Test
    void oneAsksAnotherDecidesAndTheContentIsGone() {
        var asked = officer.post(piece + "/destructions", Map.of("reason", "Kept long enough."));
        assertThat(asked.status()).as(asked.toString()).isEqualTo(201);
        var decision = piece + "/destructions/" + asked.json().get("id").asString();
        assertThat(officer.post(decision + "/approval", Map.of()).status())
                .as("a privacy officer decides on none")
                .isEqualTo(403);
        assertThat(approver.post(decision + "/approval", Map.of()).status()).isEqualTo(200);

        assertThat(officer.get(piece + "/content").status()).isEqualTo(410);
        var item = officer.get(piece).json();
        assertThat(item.get("sha256").asString()).hasSize(64);
        assertThat(item.get("destroyedAt").isNull()).isFalse();
        assertThat(items(officer.get(piece + "/destructions"))
                        .get(0)
                        .get("state")
                        .asString())
                .isEqualTo("destroyed");
        assertThat(timeline(breach))
                .contains("evidence_destruction_requested", "evidence_destruction_approved", "evidence_destroyed");
    }

    @Test
    void whoAskedCannotDecideWhateverTheirRoles() {
        var asked = admin.post(piece + "/destructions", Map.of("reason", "Kept long enough."));
        var refused =
                admin.post(piece + "/destructions/" + asked.json().get("id").asString() + "/approval", Map.of());
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.toString()).contains("second person");
        assertThat(officer.get(piece + "/content").status()).isEqualTo(200);
    }

    @Test
    void aHoldOnTheCaseForbidsItUntilItIsLifted() {
        assertThat(responder
                        .post("/api/breaches/" + breach + "/evidence/holds", Map.of("reason", "Claim"))
                        .status())
                .as("who only keeps evidence")
                .isEqualTo(403);
        var hold = approver.post("/api/breaches/" + breach + "/evidence/holds", Map.of("reason", "Claim"));
        assertThat(hold.status()).as(hold.toString()).isEqualTo(201);
        var held = officer.post(piece + "/destructions", Map.of("reason", "Kept long enough."));
        assertThat(held.status()).isEqualTo(409);
        assertThat(held.toString()).contains(approver.name(), "Claim");
        var lifting = "/api/breaches/" + breach + "/evidence/holds/"
                + hold.json().get("id").asString() + "/lifting";
        assertThat(officer.post(lifting, Map.of()).status()).isEqualTo(422);
        assertThat(officer.post(lifting, Map.of("reason", "Settled")).status()).isEqualTo(200);
        assertThat(officer.post(piece + "/destructions", Map.of("reason", "Kept long enough."))
                        .status())
                .isEqualTo(201);
        assertThat(timeline(breach)).contains("hold_placed", "hold_lifted");
    }
}
