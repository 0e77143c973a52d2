package eu.vigie.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clock of a stage in a case, from what is known there. */
class StagedClockTest {

    private static final Regime DORA = Regimes.ours().get("DORA-19");

    /** Del. Reg. (EU) 2025/301 Art. 5(1)(a): four hours from classification, 24 from awareness, and four if classified later. */
    @ParameterizedTest(name = "aware {0}, classified {1}: due {2}")
    @CsvSource(nullValues = "-", textBlock = """
            2026-11-24T08:00:00Z, -,                    2026-11-25T08:00:00Z
            2026-11-24T08:00:00Z, 2026-11-24T10:00:00Z, 2026-11-24T14:00:00Z
            2026-11-24T08:00:00Z, 2026-11-25T04:00:00Z, 2026-11-25T08:00:00Z
            2026-11-24T08:00:00Z, 2026-11-25T06:00:00Z, 2026-11-25T08:00:00Z
            2026-11-24T08:00:00Z, 2026-11-25T08:00:00Z, 2026-11-25T08:00:00Z
            2026-11-24T08:00:00Z, 2026-11-25T08:00:01Z, 2026-11-25T12:00:01Z
            2026-11-24T08:00:00Z, 2026-11-27T09:00:00Z, 2026-11-27T13:00:00Z
            """)
    void theFirstReportOfAMajorIncidentIsDueFourHoursFromItsClassification(
            Instant aware, @Nullable Instant classified, Instant due) {
        var known = classified == null
                ? Map.of(Anchor.AWARE, aware)
                : Map.of(Anchor.AWARE, aware, Anchor.CLASSIFIED, classified);
        var limits =
                StagedClock.count(DORA, stage(DORA, "initial"), one -> Optional.ofNullable(known.get(one.anchor())));
        assertThat(limits.orElseThrow().strict()).isEqualTo(due.atZone(DORA.zone()));
    }

    @Test
    void aClockWhoseAnchorIsNotKnownHasNotStarted() {
        assertThat(StagedClock.count(DORA, stage(DORA, "intermediate"), one -> Optional.empty()))
                .isEmpty();
    }

    @Test
    void hoursOfAContractAreCountedEvenWhereTheRegimeItselfCountsNone() {
        var regime = Regimes.ours().get("GDPR-34-1");
        var without = regime.stages().get(0);
        assertThat(without.unit()).isEqualTo(PeriodUnit.NONE);
        var start = Instant.parse("2026-11-24T08:00:00Z");
        assertThat(LegalClock.count(regime, without.ofHours(24), start).strict())
                .isEqualTo(Instant.parse("2026-11-25T08:00:00Z").atZone(regime.zone()));
    }

    @ParameterizedTest(name = "{0} {1} runs from {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "NIS2-23, final, notification",
                "NIS2-23, early_warning, -",
                "DORA-19, intermediate, initial",
                "DORA-19, final, intermediate",
                "CRA-14, final_incident, notification",
                "EPRIV-611, complete, initial",
                "GDPR-33-4, follow_up, -"
            })
    void aStageKnowsWhoseSubmissionStartsItsClock(String id, String name, @Nullable String before) {
        var regime = Regimes.ours().get(id);
        assertThat(regime.before(stage(regime, name)).map(Stage::name)).isEqualTo(Optional.ofNullable(before));
    }

    private static Stage stage(Regime regime, String name) {
        return regime.stage(name).orElseThrow();
    }
}
