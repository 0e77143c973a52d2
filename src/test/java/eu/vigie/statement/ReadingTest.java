package eu.vigie.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a wording and a form are taken to state. */
class ReadingTest {

    private static final Map<Stated, String> KNOWN = Map.of(
            Stated.PERSONS, "900",
            Stated.RECORDS, "1800",
            Stated.OCCURRED_FROM, "2026-11-23T10:00:00Z",
            Stated.CONTROLLER_AWARE_AT, "2026-11-24T10:00:00Z",
            Stated.ROOT_CAUSE, "A stolen key.",
            Stated.SYSTEMS, "shared-1, shared-2");

    @Test
    void aLetterStatesWhatItHasAPlaceFor() {
        assertThat(LetterReading.of(List.of("{{persons}} {{rootCause}}", "nothing"), KNOWN))
                .containsOnlyKeys(Stated.PERSONS, Stated.ROOT_CAUSE);
        assertThat(LetterReading.of(List.of("{{#timeLine}}{{at}}{{/timeLine}}"), KNOWN))
                .containsOnlyKeys(Stated.OCCURRED_FROM);
    }

    @Test
    void aFormStatesItsOwnFields() {
        assertThat(FormReading.of(
                        Map.of(
                                "field_46", "2026-11-23T11:00:42+01:00",
                                "field_48", "2026-11-24T11:00:00+01:00",
                                "field_61", "d",
                                "field_62", "Intrusion. A stolen key.",
                                "field_63", "Grid (shared-1)\nGrid (shared-2)",
                                "field_68", 950,
                                "field_73", 1800),
                        KNOWN))
                .isEqualTo(Map.of(
                        Stated.OCCURRED_FROM, "2026-11-23T10:00:00Z",
                        Stated.CONTROLLER_AWARE_AT, "2026-11-24T10:00:00Z",
                        Stated.CAUSE, "external_malicious",
                        Stated.ROOT_CAUSE, "A stolen key.",
                        Stated.SYSTEMS, "shared-1, shared-2",
                        Stated.PERSONS, "950",
                        Stated.RECORDS, "1800"));
    }

    @Test
    void whatIsStillToBeFoundOutIsNotStated() {
        assertThat(FormReading.of(Map.of("field_61", "e", "field_67", "d"), Map.of()))
                .isEmpty();
    }
}
