package eu.vigie.breach;

import static eu.vigie.breach.BreachHouse.OFFICER;
import static eu.vigie.breach.BreachHouse.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import eu.vigie.OnPostgresqlToo;
import eu.vigie.audit.CanonicalJson;
import eu.vigie.audit.Trail;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.refusal.NotFound;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnPostgresqlToo
class FactsVersionsTest {

    private final BreachHouse house = BreachHouse.open();
    private final String reference = house.reported();
    private final FactsHistory history = house.context.getBean(FactsHistory.class);

    @AfterEach
    void close() {
        house.close();
    }

    private static Facts facts(Recipients recipients, Long count, String consequences) {
        return new Facts(
                ProcessingRole.CONTROLLER_AND_PROCESSOR,
                true,
                List.of(Nature.CONFIDENTIALITY),
                null,
                null,
                Disclosure.EXCLUDED_BY_EVIDENCE,
                recipients,
                null,
                null,
                null,
                null,
                new java.math.BigDecimal("1.5"),
                null,
                null,
                null,
                null,
                null,
                null,
                new Facts.Persons(count, Certainty.APPROXIMATE, List.of(PersonCategory.USERS)),
                null,
                List.of(new Facts.DataKind(DataCategory.CONTACT, Insight.PARTIAL)),
                null,
                null,
                consequences,
                null,
                null);
    }

    @Test
    void whatIsStoredComesBack() {
        Facts facts = facts(Recipients.UNKNOWN, 900L, "Mail from strangers.");
        Breach breach = house.breaches.changeFacts(reference, 1, facts, OFFICER);
        assertThat(breach.factsVersion()).isEqualTo(2);
        assertThat(breach.facts()).isEqualTo(facts);
    }

    @Test
    void onlyWhatChangedIsToldWithWhatItWasAndFreeTextOnlyByItsLength() {
        house.breaches.changeFacts(reference, 1, facts(Recipients.UNKNOWN, 900L, "One."), OFFICER);
        house.breaches.changeFacts(reference, 2, facts(Recipients.KNOWN, 900L, "Mr X was told."), OFFICER);
        FactsChanged told = (FactsChanged) house.told.events.get(2);
        assertThat(told.changes())
                .isEqualTo(Map.of(
                        "recipients",
                        Map.of("was", "unknown", "is", "known"),
                        "consequences",
                        Map.of("was", Map.of("characters", 4), "is", Map.of("characters", 14))));
    }

    @Test
    void whatWasNotKnownIsToldAsNull() {
        house.breaches.changeFacts(reference, 1, facts(Recipients.UNKNOWN, 900L, "One."), OFFICER);
        FactsChanged told = (FactsChanged) house.told.events.get(1);
        assertThat(CanonicalJson.of(told.changes().get("recipients"))).isEqualTo("{\"is\":\"unknown\",\"was\":null}");
        assertThat(CanonicalJson.of(told.changes().get("consequences")))
                .isEqualTo("{\"is\":{\"characters\":4},\"was\":null}");
    }

    @Test
    void theReportTellsTheFactsThatWereKnownAndOfFreeTextTheLength() {
        Report plain = BreachHouse.report();
        house.breaches.report(
                new Report(
                        plain.title(),
                        plain.description(),
                        plain.detectedAt(),
                        plain.occurredFrom(),
                        plain.occurredTo(),
                        plain.discoveredBy(),
                        plain.systems(),
                        facts(Recipients.UNKNOWN, 900L, "Mr X was told."),
                        1),
                OFFICER);
        var first = (BreachReported) house.told.events.get(0);
        var second = (BreachReported) house.told.events.get(1);
        assertThat(first.details()).containsEntry("facts", Map.of());
        assertThat(second.facts())
                .containsEntry("recipients", "unknown")
                .containsEntry("consequences", Map.of("characters", 14))
                .doesNotContainKey("cause");
        assertThat(second.details().toString()).doesNotContain("Mr X");
    }

    @Test
    void anOldVersionIsStaleAndNothingNewMakesNoVersion() {
        Facts facts = facts(Recipients.UNKNOWN, 900L, "One.");
        house.breaches.changeFacts(reference, 1, facts, OFFICER);
        assertThatThrownBy(() -> house.breaches.changeFacts(reference, 1, Facts.NOTHING_KNOWN, OFFICER))
                .isInstanceOf(FactsChangedMeanwhile.class);
        assertThat(house.breaches.changeFacts(reference, 2, facts, OFFICER).factsVersion())
                .isEqualTo(2);
    }

    @Test
    void contradictionsAreRefused() {
        assertThatThrownBy(() -> house.breaches.changeFacts(reference, 1, facts(Recipients.PUBLIC, 1L, ""), OFFICER))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void everyValueNamesTheVersionThePersonAndTheSourceItComesFrom() {
        house.breaches.changeFacts(
                reference, 1, facts(Recipients.UNKNOWN, 900L, "One."), origin(FactSource.CUSTOMER), OFFICER);
        house.breaches.changeFacts(
                reference, 2, facts(Recipients.KNOWN, 900L, "One."), origin(FactSource.OWN_LOGS), SECOND);
        assertThat(history.values(reference))
                .extracting(
                        FactValue::fact, FactValue::value, FactValue::since, FactValue::changedBy, FactValue::source)
                .contains(
                        tuple("recipients", "known", 3L, "second", FactSource.OWN_LOGS),
                        tuple("persons.count", 900L, 2L, "officer", FactSource.CUSTOMER),
                        tuple("data.contact", "partial", 2L, "officer", FactSource.CUSTOMER));
    }

    @Test
    void aValueThatStaysMayBeConfirmedFromAnotherSourceButNotTwiceFromTheSame() {
        Facts facts = facts(Recipients.UNKNOWN, 900L, "One.");
        house.breaches.changeFacts(reference, 1, facts, origin(FactSource.ESTIMATE), OFFICER);
        var counted = new FactOrigin(FactSource.FORENSICS, "Report 7", Set.of("persons"));
        assertThat(house.breaches
                        .changeFacts(reference, 2, facts, counted, SECOND)
                        .factsVersion())
                .isEqualTo(3);
        assertThat(house.breaches
                        .changeFacts(reference, 3, facts, counted, SECOND)
                        .factsVersion())
                .isEqualTo(3);
        assertThat(history.values(reference))
                .extracting(FactValue::fact, FactValue::source, FactValue::note)
                .contains(tuple("persons.count", FactSource.FORENSICS, "Report 7"))
                .contains(tuple("recipients", FactSource.ESTIMATE, null));
    }

    @Test
    void theTrailSaysFromWhereAFactIsKnownAndOfItsNoteTheDigestAlone() throws NoSuchAlgorithmException {
        var forensics = new FactOrigin(FactSource.FORENSICS, "Report 7", Set.of());
        house.breaches.changeFacts(reference, 1, facts(Recipients.UNKNOWN, 900L, "One."), forensics, OFFICER);
        FactsChanged told = (FactsChanged) house.told.events.get(1);
        assertThat(told.details())
                .containsEntry("source", "forensics")
                .containsEntry("noteSha256", sha256(reference + "\n2\nReport 7"))
                .doesNotContainKey("note");
        assertThat(told.details().toString()).doesNotContain("Report 7");
        assertThat(house.context.getBean(Trail.class).entries(reference, 0, 9).toString())
                .contains("noteSha256")
                .doesNotContain("Report 7");
    }

    @Test
    void theNoteStandsWithItsVersion() {
        var forensics = new FactOrigin(FactSource.FORENSICS, "Report 7", Set.of());
        house.breaches.changeFacts(reference, 1, facts(Recipients.UNKNOWN, 900L, "One."), forensics, OFFICER);
        house.breaches.changeFacts(reference, 2, facts(Recipients.KNOWN, 900L, "One."), OFFICER);
        assertThat(history.notes(reference)).containsExactly(Map.entry(2L, "Report 7"));
    }

    private static String sha256(String text) throws NoSuchAlgorithmException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void twoVersionsAreComparedValueByValue() {
        house.breaches.changeFacts(reference, 1, facts(Recipients.UNKNOWN, 900L, "One."), OFFICER);
        house.breaches.changeFacts(reference, 2, facts(Recipients.KNOWN, 1_200L, "One."), OFFICER);
        assertThat(history.differences(reference, 2, 3))
                .containsExactly(
                        new FactDifference("recipients", "unknown", "known"),
                        new FactDifference("persons.count", 900L, 1_200L));
        assertThat(history.differences(reference, 1, 3)).contains(new FactDifference("data.contact", null, "partial"));
        assertThatThrownBy(() -> history.differences(reference, 1, 9)).isInstanceOf(NotFound.class);
    }

    private static FactOrigin origin(FactSource source) {
        return new FactOrigin(source, null, Set.of());
    }
}
