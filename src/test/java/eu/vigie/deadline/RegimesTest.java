package eu.vigie.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.vigie.refusal.InvalidInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegimesTest {

    @Test
    void aProposalBindsNobody() {
        var omnibus = Regimes.ours().get("GDPR-33-1@OMNIBUS");
        assertThat(omnibus.appliesOn(LocalDate.of(2030, 1, 1))).isFalse();
    }

    @Test
    void aRegimeAppliesFromItsFirstDay() {
        var cra = Regimes.ours().get("CRA-14");
        assertThat(cra.appliesOn(LocalDate.of(2026, 9, 10))).isFalse();
        assertThat(cra.appliesOn(LocalDate.of(2026, 9, 11))).isTrue();
    }

    @Test
    void alsaceMoselleHolidaysAreNotNational() {
        var france = new Holidays("fr");
        assertThat(france.working(LocalDate.of(2026, 4, 3))).isTrue();
        assertThat(france.working(LocalDate.of(2028, 12, 26))).isTrue();
        assertThat(france.working(LocalDate.of(2026, 5, 25))).isFalse();
        assertThat(france.working(LocalDate.of(2026, 11, 28))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "unknown-field, amout",
        "no-amount, amount",
        "unknown-unit, WEEKS",
        "unknown-zone, Europe/Lutetia",
        "unknown-zone, line 1",
        "doubled-field, duplicate key",
        "nowhere, is not on the class path"
    })
    void aFileThatCannotBeReadSaysWhereAndWhy(String file, String reason) {
        var path = "regimes/refused/" + file + ".yaml";
        assertThatThrownBy(() -> new DataFile(path).rows(Regime.class))
                .isInstanceOf(UnreadableRules.class)
                .hasMessageContaining(path)
                .hasMessageContaining(reason);
    }

    @Test
    void twoVersionsOfARuleThatRuleOnTheSameDayAreRefusedByFileAndLine() {
        var file = new DataFile("regimes/refused/overlap.yaml");
        assertThatThrownBy(() -> Regimes.read(List.of(file)))
                .isInstanceOf(UnreadableRules.class)
                .hasMessage("regimes/refused/overlap.yaml line 17: X: its dates overlap with those of"
                        + " regimes/refused/overlap.yaml line 1");
    }

    @ParameterizedTest
    @CsvSource({"2025-08-19T23:59:00+01:00, 24", "2025-08-20T00:00:00+01:00, 72", "2012-01-01T00:00:00Z, 24"})
    void theVersionOfTheAnchorsDayRules(String anchor, int hours) {
        var limits = new Query("UK-PECR", null, anchor, null).answer();
        assertThat(limits.strict()).isEqualTo(limits.anchorAt().plusHours(hours));
    }

    @Test
    void aRuleOutsideItsDatesSaysSo() {
        var limits = new Query("CRA-14", null, "2026-09-10T12:00:00+02:00", null).answer();
        assertThat(new Arithmetic(limits, Locale.ENGLISH).steps())
                .anySatisfy(line -> assertThat(line).contains("applies from Friday 11 September 2026 only"));
    }

    @Test
    void aFolderOfOnesOwnTakesThePlaceOfAFileThatComesWithVigie(@TempDir Path rules) throws IOException {
        Files.createDirectories(rules.resolve("regimes"));
        Files.writeString(rules.resolve("regimes/places.yaml"), "- {zone: Europe/Paris, holidays: de}");
        var rows = new DataFile("regimes/places.yaml", rules.toString()).rows(Places.Place.class);
        assertThat(rows).extracting(Places.Place::holidays).containsExactly("de");
        assertThat(new DataFile("regimes/gdpr.yaml", rules.toString()).rows(Regime.class))
                .isNotEmpty();
    }

    @ParameterizedTest(name = "on {0}: {1} hours")
    @CsvSource({"2026-12-31, 24", "2027-01-01, 48"})
    void aFolderOfOnesOwnMayChangeARuleOnADate(LocalDate day, int hours, @TempDir Path rules) throws IOException {
        var row = """
                - id: INSURER
                  jurisdiction: contract
                  legalBasis: {en: "Policy, clause 7", fr: "Police, clause 7"}
                  status: in_force
                  %s
                  roles: [insured]
                  trigger: {en: an attack, fr: une attaque}
                  recipient: insurer
                  zone: Europe/Paris
                  holidays: fr
                  stages:
                    - {name: notice, anchor: aware, amount: %d, unit: hours, counting: elapsed}
                  source: the policy
                  verifiedOn: "2026-11-24"
                """;
        Files.createDirectories(rules.resolve("regimes"));
        Files.writeString(
                rules.resolve("regimes/own.yaml"),
                row.formatted("validFrom: \"2026-01-01\"\n  validTo: \"2026-12-31\"", 24)
                        + row.formatted("validFrom: \"2027-01-01\"", 48));
        var own = Regimes.read(List.of(new DataFile("regimes/own.yaml", rules.toString())));
        assertThat(own.get("INSURER", day).stages().get(0).length()).isEqualTo(hours);
        assertThat(own.get("INSURER", day).validOn(day)).isTrue();
    }

    @Test
    void everyIdOfTheReferenceHasAClock() {
        var ids =
                "GDPR-33-1 GDPR-33-2 GDPR-33-4 GDPR-33-5 GDPR-34-1 NIS2-23 NIS2-CLOUD NIS2-DC DORA-19 DORA-30 EPRIV-611 EIDAS"
                        + " CRA-14 UK-33 UK-PECR CH-24 CH-ISA FR-SANTE FR-LOPMI FR-LPM AI-73 CONTRACT CONTRACT-24H CONTRACT-72H"
                        + " GDPR-33-1@OMNIBUS";
        assertThat(Regimes.ours().all()).extracting(Regime::id).contains(ids.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"earlyWarning", "EARLY-WARNING", "early warning", "24h"})
    void aStageAnswersToTheWaysPeopleWriteIt(String stage) {
        assertThat(new Query("NIS2-23", stage, "2026-11-24T12:00:00+01:00", null)
                        .answer()
                        .stage()
                        .name())
                .isEqualTo("early_warning");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"2026-11-27T18:00:00+01:00, 2026-11-30T12:00:00+01:00", "2026-11-24T18:00:00+01:00, -"})
    void doraAllowsNoonOfTheNextWorkingDayBesideTheStrictLimit(String anchor, @Nullable String noon) {
        var limits = new Query("DORA-19", "initial_latest", anchor, null).answer();
        var seen = limits.noonNextWorkingDay();
        assertThat(seen == null ? null : seen.toOffsetDateTime().toString())
                .isEqualTo(noon == null ? null : OffsetDateTime.parse(noon).toString());
    }

    @ParameterizedTest(name = "{4}")
    @CsvSource(nullValues = "-", textBlock = """
            -,           -,     2026-11-27T18:05:00+01:00, -,              regime
            GDPR-99,     -,     2026-11-27T18:05:00+01:00, -,              regime
            NIS2-23,     later, 2026-11-27T18:05:00+01:00, -,              stage
            GDPR-33-1,   -,     2026-11-27T18:05:00,       -,              anchorAt
            GDPR-33-1,   -,     yesterday,                 -,              anchorAt
            GDPR-33-1,   -,     -,                         -,              anchorAt
            GDPR-33-1,   -,     +999999999-12-31T00:00:00Z, -,             anchorAt
            GDPR-33-1,   -,     2026-11-27T18:05:00+01:00, Europe/Lutetia, zone
            """)
    void aQuestionThatCannotBeAnsweredNamesItsField(
            @Nullable String regime,
            @Nullable String stage,
            @Nullable String anchor,
            @Nullable String zone,
            String field) {
        assertThatThrownBy(() -> new Query(regime, stage, anchor, zone).answer())
                .isInstanceOfSatisfying(InvalidInput.class, refusal -> assertThat(refusal.faults())
                        .extracting("field")
                        .containsExactly(field));
    }

    @Test
    void theArithmeticSpeaksTheReadersLanguage() {
        var limits = new Query("GDPR-33-1", null, "2026-03-27T10:00:00+01:00", null).answer();
        assertThat(new Arithmetic(limits, Locale.FRANCE).steps()).anySatisfy(line -> assertThat(line)
                .contains("72 heures écoulées", "lundi 30 mars 2026 à 11 h 00 (UTC+02:00)"));
        assertThat(new Arithmetic(limits, Locale.GERMAN).steps()).anySatisfy(line -> assertThat(line)
                .contains("72 elapsed hours", "Monday 30 March 2026, 11:00 (UTC+02:00)"));
        assertThat(new Arithmetic(limits, Locale.ENGLISH).citations())
                .contains("GDPR Art. 33(1)", "Reg. 1182/71 Art. 3(5) (contested)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NIS2 Art. 23(4)(a) | NIS 2, art. 23, § 4, point a)",
                "FADP Art. 24(1) | LPD, art. 24, al. 1",
                "a law of long ago | a law of long ago"
            })
    void aSourceThatADutyKeepsIsReadInTheReadersLanguage(String kept, String french) {
        assertThat(LegalSource.in(Locale.FRANCE, kept)).isEqualTo(french);
        assertThat(LegalSource.in(Locale.GERMAN, kept)).isEqualTo(kept);
    }

    @Test
    void everyRowExplainsItselfInBothLanguages() {
        Regimes.ours().all().forEach(regime -> regime.stages().forEach(stage -> {
            var limits = new Query(regime.id(), stage.name(), "2026-11-24T09:30:00+01:00", null).answer();
            assertThat(new Arithmetic(limits, Locale.FRENCH).steps()).hasSizeGreaterThan(1);
            assertThat(new Arithmetic(limits, Locale.ENGLISH).steps()).hasSizeGreaterThan(1);
        }));
    }
}
