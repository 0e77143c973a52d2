package eu.vigie.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.OnPostgresqlToo;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Evidence goes from hand to hand, and both sides say so. */
@OnPostgresqlToo
class HandOverStoryTest extends Story {

    private String breach;
    private String piece;

    @BeforeEach
    void aPieceOfEvidence() {
        breach = report(intrusion(now().minus(Duration.ofHours(2)), KnownFacts.intrusion("controller"), DEDICATED));
        piece = "/api/breaches/" + breach + "/evidence/" + kept("disk.img");
    }

    @Test
    void itIsOnItsWayUntilTheReceiverSaysThatItCame() {
        var way = proposed(Map.of("receiver", approver.name(), "change", "Copied to a second disk"));
        assertThat(items(officer.get(piece + "/custody")))
                .as("nobody else holds it yet")
                .hasSize(1);
        assertThat(responder
                        .post(piece + "/hand-overs", to(Map.of("receiver", officer.name())))
                        .status())
                .as("it goes one way at a time")
                .isEqualTo(409);
        assertThat(responder.post(piece + "/custody", oneSided()).status()).isEqualTo(409);

        var other = officer.post(way + "/confirmation", Map.of());
        assertThat(other.status()).isEqualTo(403);
        assertThat(other.toString()).contains(approver.name());
        assertThat(responder.post(way + "/confirmation", Map.of()).status()).isEqualTo(403);

        var came = approver.post(way + "/confirmation", Map.of("note", "Seal intact."));
        assertThat(came.status()).as(came.toString()).isEqualTo(200);
        assertThat(came.json().get("state").asString()).isEqualTo("confirmed");
        assertThat(approver.post(way + "/confirmation", Map.of()).status()).isEqualTo(409);
        var held = items(officer.get(piece + "/custody"));
        assertThat(held).hasSize(2);
        assertThat(held.get(1).get("handedBy").asString()).isEqualTo(responder.name());
        assertThat(held.get(1).has("holder")).as("who held it handed it over").isFalse();
        assertThat(held.get(1).get("confirmedBy").asString()).isEqualTo(approver.name());
        assertThat(held.get(1).get("change").asString()).isEqualTo("Copied to a second disk");
        assertThat(timeline(breach)).contains("evidence_hand_over_proposed", "evidence_handed_over");
    }

    @Test
    void whatWasRefusedIsBackAndMayGoElsewhere() {
        var way = proposed(Map.of("receiver", approver.name()));
        assertThat(approver.post(way + "/refusal", Map.of()).status()).isEqualTo(422);
        assertThat(officer.post(way + "/refusal", Map.of("reason", "Not mine.")).status())
                .isEqualTo(403);
        assertThat(approver.post(way + "/refusal", Map.of("reason", "The seal is broken."))
                        .status())
                .isEqualTo(200);
        assertThat(approver.post(way + "/confirmation", Map.of()).status()).isEqualTo(409);
        assertThat(items(officer.get(piece + "/custody"))).hasSize(1);
        assertThat(items(officer.get(piece + "/hand-overs")).get(0).get("note").asString())
                .isEqualTo("The seal is broken.");
        proposed(Map.of("receiver", officer.name()));
    }

    @Test
    void theReceiptOfAnOutsiderIsRecordedByASecondPerson() {
        var way = proposed(Map.of("receivedBy", "Police, unit 7"));
        var alone = responder.post(way + "/confirmation", Map.of("reference", "PV 2026/117"));
        assertThat(alone.status()).isEqualTo(403);
        assertThat(alone.toString()).contains("second person", responder.name());
        assertThat(officer.post(way + "/confirmation", Map.of()).status())
                .as("without a receipt")
                .isEqualTo(422);
        assertThat(officer.post(way + "/confirmation", Map.of("receipt", 999_999_999))
                        .status())
                .isEqualTo(422);
        assertThat(person("auditor", "auditor")
                        .post(way + "/confirmation", Map.of("reference", "PV"))
                        .status())
                .as("who only reads")
                .isEqualTo(403);
        var receipt = Long.valueOf(kept("receipt.pdf"));
        assertThat(officer.post(way + "/confirmation", Map.of("receipt", receipt))
                        .status())
                .isEqualTo(200);
        assertThat(items(officer.get(piece + "/custody")).get(1).get("receipt").asLong())
                .isEqualTo(receipt);
    }

    @Test
    void whatIsMissingIsNamedAndOnePersonMayStillSayItAlone() {
        var empty = responder.post(piece + "/hand-overs", Map.of());
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.toString()).contains("receivedBy", "purpose", "location");
        for (var wrong : new String[] {"nobody-of-that-name", responder.name()})
            assertThat(responder
                            .post(piece + "/hand-overs", to(Map.of("receiver", wrong)))
                            .status())
                    .as(wrong)
                    .isEqualTo(422);
        var reporter = person("only-reports", "reporter");
        assertThat(responder
                        .post(piece + "/hand-overs", to(Map.of("receiver", reporter.name())))
                        .status())
                .as("who may not read evidence")
                .isEqualTo(422);

        assertThat(responder.post(piece + "/custody", oneSided()).status()).isEqualTo(201);
        assertThat(items(admin.get("/api/audit?limit=200&breach=" + breach)))
                .filteredOn(entry -> entry.get("action").asString().equals("evidence_handed_over"))
                .singleElement()
                .matches(entry -> !entry.at("/details").has("forHolder"), "the holder handed it over");
        assertThat(items(officer.get(piece + "/custody")).get(1).has("confirmedBy"))
                .isFalse();
    }

    @Test
    void whoHandsOverForTheHolderIsNamedWithTheHolder() {
        var proposed = officer.post(piece + "/hand-overs", to(Map.of("receiver", approver.name())));
        assertThat(proposed.status()).as(proposed.toString()).isEqualTo(201);
        var way = piece + "/hand-overs/" + proposed.json().get("id").asString();
        assertThat(approver.post(way + "/confirmation", Map.of()).status()).isEqualTo(200);
        assertThat(officer.post(piece + "/custody", oneSided()).status()).isEqualTo(201);

        var held = items(officer.get(piece + "/custody"));
        assertThat(held).hasSize(3);
        assertThat(held.get(1).get("handedBy").asString()).isEqualTo(officer.name());
        assertThat(held.get(1).get("holder").asString()).isEqualTo(responder.name());
        assertThat(held.get(2).get("handedBy").asString()).isEqualTo(officer.name());
        assertThat(held.get(2).get("holder").asString()).isEqualTo(approver.name());
        assertThat(items(admin.get("/api/audit?limit=200&breach=" + breach)))
                .filteredOn(entry -> entry.get("action").asString().matches("evidence_hand(_over_proposed|ed_over)"))
                .hasSize(3)
                .allMatch(entry -> entry.at("/details/forHolder").asBoolean(false));
    }

    private String kept(String name) {
        return responder
                .bytes(
                        "/api/breaches/" + breach + "/evidence?name=" + name + "&kind=image",
                        name.getBytes(UTF_8),
                        "x/y")
                .json()
                .get("id")
                .asString();
    }

    /** The address of the hand-over. */
    private String proposed(Map<String, Object> said) {
        var answer = responder.post(piece + "/hand-overs", to(said));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        assertThat(answer.json().get("state").asString()).isEqualTo("on_its_way");
        return piece + "/hand-overs/" + answer.json().get("id").asString();
    }

    private static Map<String, Object> to(Map<String, Object> said) {
        var all = new HashMap<String, Object>(Map.of("purpose", "Analysis", "location", "Safe 3"));
        all.putAll(said);
        return all;
    }

    private static Map<String, Object> oneSided() {
        return Map.of("receivedBy", "Police", "purpose", "Complaint", "location", "Safe 3");
    }
}
