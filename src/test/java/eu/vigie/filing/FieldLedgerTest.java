package eu.vigie.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.when;

import eu.vigie.breach.Facts;
import eu.vigie.obligation.Duty;
import eu.vigie.obligation.Obligation;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.NotFound;
import eu.vigie.refusal.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FieldLedgerTest {

    private final FilingHouse house = new FilingHouse();
    private final FieldLedger ledger = house.ledger;
    private final long id = house.filings.prepare(FilingHouse.CASE);

    @Test
    void nearlyAllOfTheFormIsAnsweredFromTheFactsOrDoesNotApply() {
        when(house.obligations.of(FilingHouse.CASE))
                .thenReturn(
                        List.of(FilingHouse.owed(Duty.AUTHORITY, "CNIL"), FilingHouse.owed(Duty.CONTROLLERS, "c1")));
        assertThat(ledger.open(id, "complete", Locale.FRENCH)).isEmpty();
        house.filings.drafted(id, "complete", null, FilingHouse.OFFICER);
        assertThat(ledger.fields(id, Locale.FRENCH))
                .hasSize(100)
                .filteredOn(
                        entry -> entry.status() == FieldStatus.ANSWERED || entry.status() == FieldStatus.NOT_APPLICABLE)
                .hasSizeGreaterThanOrEqualTo(95);
    }

    @Test
    void systemsAreNamedWithTheirPlaceAndWhatProtectsThem() {
        assertThat(entry(63).shown())
                .contains("Cluster 1 (ded-1)", "dédié", "aws", "eu-west-3", "Grid 1", "azure", "francecentral");
        assertThat(entry(75).value()).isEqualTo(List.of("c", "h"));
        assertThat(entry(76).shown())
                .contains("chiffré au repos", "the host", "swap", "Grid 1 (shared-1)\u00a0: non chiffré au repos");
    }

    @Test
    void aCaseWithoutSystemsLeavesThemOpenUntilTheFormClaimsToBeWhole() {
        house.systems.clear();
        assertThat(numbers(ledger.open(id, "incomplete", Locale.FRENCH))).contains(63, 76);
        assertThat(numbers(ledger.open(id, "complete", Locale.FRENCH))).doesNotContain(63, 75, 76);
    }

    @Test
    void theEndFollowsTheIsolationAndTheRemarksTellTheSteps() {
        assertThat(entry(44).value()).isEqualTo("c");
        house.done("isolate_systems", FilingHouse.AWARE.plus(Duration.ofHours(1)), "Closed.");
        assertThat(entry(44).value()).isEqualTo("b");
        assertThat(entry(47).value()).isEqualTo("2026-11-24T10:30:00+01:00");
        assertThat(entry(47).shown()).isEqualTo("24 novembre 2026 à 10:30 (UTC+01), Europe/Paris");
        assertThat(entry(53).shown()).contains("Systèmes isolés le 24 novembre 2026 à 10:30");
        assertThat(entry(92).shown()).contains("Clé révoquée", "Closed.");
    }

    @Test
    void whatIsUnknownHasAnOwnerAndADate() {
        house.breach = FilingHouse.breach(KnownIncident.facts(null, 5, "x"), 1, "d");
        FieldEntry disclosure = entry(56);
        assertThat(disclosure.status()).isEqualTo(FieldStatus.UNKNOWN);
        assertThat(disclosure.owner()).isEqualTo("incident_lead");
        assertThat(disclosure.due()).isEqualTo(FilingHouse.AWARE.plus(Duration.ofHours(72)));
        assertThat(disclosure.source()).isEqualTo("facts.disclosure");
    }

    @Test
    void whatDoesNotApplySaysWhy() {
        assertThat(entry(58).status()).isEqualTo(FieldStatus.NOT_APPLICABLE);
        assertThat(entry(58).reason())
                .isEqualTo("Demandé seulement si le champ 55 indique «\u00a0Perte d’intégrité\u00a0».");
        assertThat(entry(25).reason()).contains("celle-ci ne le demande pas");
        assertThat(entry(49).status()).isEqualTo(FieldStatus.NOT_APPLICABLE);
    }

    @Test
    void reasonsAreOwedFromTheMomentTheNotificationWouldBeLateAndHoldItsDraftUpWhereItGoesByMail() {
        house.now = FilingHouse.AWARE.plus(Duration.ofHours(73));
        assertThat(entry(49).status()).isEqualTo(FieldStatus.UNKNOWN);
        assertThat(numbers(ledger.open(id, "incomplete", Locale.FRENCH))).doesNotContain(49);
        Obligation owed = FilingHouse.owed(Duty.AUTHORITY, FilingHouse.BY_MAIL);
        when(house.obligations.of(FilingHouse.CASE)).thenReturn(List.of(owed));
        long posted = house.filings.prepare(FilingHouse.CASE);
        assertThat(numbers(ledger.open(posted, "incomplete", Locale.FRENCH))).contains(49);
    }

    @Test
    void anOfficersWordsStandInTheFormAndAreMarkedWhenTheFactChanges() {
        ledger.word(id, 62, "Accès par une clé volée.", FilingHouse.OFFICER);
        assertThat(entry(62).shown()).isEqualTo("Accès par une clé volée.");
        assertThat(entry(62).by()).isEqualTo("officer");
        assertThat(entry(62).factChanged()).isFalse();
        house.breach = FilingHouse.breach(KnownIncident.facts(), 1, "Another description.");
        assertThat(entry(62).factChanged()).isTrue();
        ledger.unword(id, 62, FilingHouse.OFFICER);
        assertThat(entry(62).shown()).contains("Another description.");
        assertThatThrownBy(() -> ledger.unword(id, 62, FilingHouse.OFFICER)).isInstanceOf(NotFound.class);
    }

    @Test
    void aTickedCountryQuestionOpensTheFieldsBehindIt() {
        ledger.word(id, 113, "a", FilingHouse.OFFICER);
        assertThat(numbers(ledger.open(id, "complete", Locale.FRENCH))).contains(114, 115, 116, 117, 118);
        ledger.word(id, 117, 12, FilingHouse.OFFICER);
        assertThat(numbers(ledger.open(id, "complete", Locale.FRENCH))).doesNotContain(117);
    }

    @Test
    void aFactIsChangedWhereItIsRecordedAndALetterMustBeTheForms() {
        refused(68, 900, "field_68");
        refused(85, List.of("z"), "field_85");
        refused(62, "  ", "field_62");
        refused(62, "x".repeat(20_001), "field_62");
        refused(6, "CNIL-1", "field_6");
        assertThatThrownBy(() -> ledger.word(id, 1, "x", FilingHouse.OFFICER)).isInstanceOf(NotFound.class);
    }

    @Test
    void nothingIsWordedOnceTheFormIsFrozen() {
        house.filings.drafted(id, "complete", null, FilingHouse.OFFICER);
        assertThatThrownBy(() -> ledger.word(id, 62, "x", FilingHouse.OFFICER))
                .isInstanceOfSatisfying(FilingNotPossible.class, refused -> assertThat(refused.faults())
                        .extracting(Fault::field)
                        .containsExactly("field_62"));
        house.filings.approve(id, FilingHouse.APPROVER);
        assertThatThrownBy(() -> ledger.word(id, 62, "x", FilingHouse.OFFICER))
                .isInstanceOfSatisfying(FilingNotPossible.class, refused -> assertThat(refused.faults())
                        .extracting(Fault::field)
                        .containsExactly("field_62"));
    }

    @Test
    void aFollowUpStartsWithTheWordsOfTheFilingItFollows() {
        ledger.word(id, 17, "63.11", FilingHouse.OFFICER);
        house.filings.drafted(id, "incomplete", null, FilingHouse.OFFICER);
        house.filings.recordReceipt(id, new Receipt("CNIL-1", house.now, null, null), FilingHouse.OFFICER);
        long next = house.filings.startFollowUp(FilingHouse.CASE, "complete", FilingHouse.OFFICER);
        assertThat(house.filings.form(next)).containsEntry("field_17", "63.11");
    }

    private void refused(int field, Object answer, String named) {
        assertThatThrownBy(() -> ledger.word(id, field, answer, FilingHouse.OFFICER))
                .satisfies(thrown -> assertThat(((Refusal) thrown).faults())
                        .extracting(Fault::field)
                        .containsExactly(named));
    }

    private FieldEntry entry(int number) {
        return ledger.fields(id, Locale.FRENCH).stream()
                .filter(entry -> entry.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private static List<Integer> numbers(List<FieldEntry> entries) {
        return entries.stream().map(FieldEntry::number).toList();
    }

    @Test
    void theFirstOfAMonthIsWrittenAsTheFrenchWriteIt() {
        var first = new Wording(Locale.FRENCH, ZoneOffset.UTC);
        assertThat(first.moment(Instant.parse("2026-12-01T09:05:00Z")))
                .isEqualTo("1er décembre 2026 à 09:05 (UTCZ), Z");
        assertThat(first.moment(Instant.parse("2026-12-11T09:05:00Z"))).startsWith("11 décembre 2026");
        assertThat(new Wording(Locale.ENGLISH, ZoneOffset.UTC).moment(Instant.parse("2026-12-01T09:05:00Z")))
                .startsWith("1 December 2026, 09:05");
    }

    @Test
    void whatOnlySaysThatItFollowsIsSaidInTheReadersLanguage() {
        house.breach = FilingHouse.breach(Facts.NOTHING_KNOWN, 1, "");
        assertThat(ledger.fields(id, Locale.ENGLISH))
                .extracting(FieldEntry::shown)
                .contains("Still being examined; will follow.")
                .doesNotContain("Examen en cours\u00a0; sera complété.");
    }
}
