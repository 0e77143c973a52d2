package eu.vigie.story;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.OnPostgresqlToo;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An image that is too large to move stays where it is; here it is known by its digest. */
@OnPostgresqlToo
class EvidenceElsewhereStoryTest extends Story {

    private static final String DIGEST = "ab".repeat(32);

    private String evidence;
    private String breach;

    @BeforeEach
    void aCase() {
        breach = report(intrusion(now().minus(Duration.ofHours(2)), KnownFacts.intrusion("controller"), DEDICATED));
        evidence = "/api/breaches/" + breach + "/evidence";
    }

    @Test
    void anImageIsKnownByItsDigestUntilSomebodyComputesItAgain() {
        var item = registered();
        var piece = evidence + "/" + item.get("id").asString();
        assertThat(item.get("elsewhere").get("heldBy").asString()).isEqualTo("Laboratory");
        assertThat(items(officer.get(evidence))).hasSize(1);

        var unread = responder.post(piece + "/verify", Map.of()).json();
        assertThat(unread.get("result").asString()).isEqualTo("not_verifiable");
        assertThat(unread.get("reason").asString()).isEqualTo("kept_elsewhere");
        assertThat(officer.get(piece).json().get("verification").isNull())
                .as("nobody is alarmed by what was never compared")
                .isTrue();

        var same = responder.post(piece + "/digests", computed(DIGEST.toUpperCase(java.util.Locale.ROOT)));
        assertThat(same.status()).as(same.toString()).isEqualTo(201);
        assertThat(same.json().get("result").asString()).isEqualTo("match");
        assertThat(same.json().get("saidBy").asString()).isEqualTo("Expert of the laboratory");
        assertThat(responder
                        .post(piece + "/verify", Map.of())
                        .json()
                        .get("result")
                        .asString())
                .isEqualTo("match");

        var other =
                responder.post(piece + "/digests", computed("cd".repeat(32))).json();
        assertThat(other.get("result").asString()).isEqualTo("mismatch");
        assertThat(officer.get(piece)
                        .json()
                        .get("verification")
                        .get("reread")
                        .get("result")
                        .asString())
                .isEqualTo("mismatch");
        assertThat(items(officer.get(piece + "/digests"))).hasSize(2);
        assertThat(timeline(breach)).contains("evidence_registered", "evidence_digest_recorded", "evidence_verified");
    }

    @Test
    void itIsAcquiredAndHandedOverLikeOneThatIsKeptButNotGivenOut() {
        var piece = evidence + "/" + registered().get("id").asString();
        var acquired = Map.of(
                "acquiredAt", now().minus(Duration.ofHours(1)).toString(),
                "acquiredBy", "Incident lead",
                "source", "Disk 7");
        assertThat(responder.put(piece + "/acquisition", acquired).status()).isEqualTo(200);
        var custody = Map.of("receivedBy", "Police", "purpose", "Complaint", "location", "Safe 3");
        assertThat(responder.post(piece + "/custody", custody).status()).isEqualTo(201);
        assertThat(items(officer.get(piece + "/custody"))
                        .get(0)
                        .get("receivedBy")
                        .asString())
                .isEqualTo("Laboratory");
        var content = officer.get(piece + "/content");
        assertThat(content.status()).isEqualTo(409);
        assertThat(content.toString()).contains("bucket images, image 4711");
    }

    @Test
    void whatIsMissingOrCannotBeIsNamed() {
        var empty = responder.post(evidence + "/references", Map.of("sha256", "abc", "size", -1));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.toString()).contains("name", "kind", "sha256", "size", "location", "heldBy");
        assertThat(items(officer.get(evidence))).isEmpty();
        assertThat(person("only-reports", "reporter")
                        .post(evidence + "/references", reference())
                        .status())
                .isEqualTo(403);

        var piece = evidence + "/" + registered().get("id").asString();
        var later = responder.post(
                piece + "/digests",
                Map.of("sha256", DIGEST, "computedAt", now().plusSeconds(600).toString()));
        assertThat(later.status()).isEqualTo(422);
        assertThat(later.toString()).contains("computedAt", "computedBy");
        var here = responder
                .bytes(evidence + "?name=a.log", "bytes".getBytes(java.nio.charset.StandardCharsets.UTF_8), "x/y")
                .json();
        assertThat(responder
                        .post(evidence + "/" + here.get("id").asString() + "/digests", computed(DIGEST))
                        .status())
                .isEqualTo(409);
    }

    private JsonNode registered() {
        var answer = responder.post(evidence + "/references", reference());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json();
    }

    private static Map<String, Object> reference() {
        return new HashMap<>(Map.of(
                "name", "disk.img",
                "kind", "image",
                "size", 2_000_000_000_000L,
                "sha256", DIGEST,
                "location", "bucket images, image 4711",
                "heldBy", "Laboratory"));
    }

    private Map<String, Object> computed(String sha256) {
        return Map.of(
                "sha256",
                sha256,
                "computedBy",
                "Expert of the laboratory",
                "computedAt",
                now().minusSeconds(60).toString(),
                "tool",
                "sha256sum 9.1");
    }
}
