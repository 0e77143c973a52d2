package eu.vigie.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.vigie.refusal.InvalidInput;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
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
        "doubled-field, duplicate key",
        "nowhere, is not on the class path"
    })
    void aFileThatCannotBeReadSaysWhereAndWhy(String file, String reason) {
        var path = "regimes/refused/" + file + ".yaml";
        assertThatThrownBy(() -> new DataFile(path).rows(Regime.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(path)
                .hasMessageContaining(reason);
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
        assertThat(new Arithmetic(limits, Locale.FRANCE).steps())
                .anySatisfy(line -> assertThat(line).contains("72 heures écoulées", "11:00:00 (+02:00)"));
        assertThat(new Arithmetic(limits, Locale.GERMAN).steps())
                .anySatisfy(line -> assertThat(line).contains("72 elapsed hours", "11:00:00 (+02:00)"));
        assertThat(new Arithmetic(limits, Locale.ENGLISH).citations())
                .contains("GDPR Art. 33(1)", "Reg. 1182/71 Art. 3(5) (contested)");
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
