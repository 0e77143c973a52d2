package eu.vigie.process;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.refusal.Fault;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which instants a task takes. */
class TaskValuesTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T10:00:00, instant-offset",
        "+10000-01-01T00:00:00Z, instant-offset",
        "-0001-01-01T00:00:00Z, instant-offset",
        "9999-12-31T23:59:59-18:00, instant-offset",
        "1971-07-01T00:00:00+01:00, before-all-clocks",
        "0001-01-01T00:00:00Z, before-all-clocks",
        "2026-11-24T10:00:02Z, in-the-future"
    })
    void anInstantThatCannotBeTrueIsRefused(String at, String code) {
        assertThat(faults(Form.instant("at"), at)).extracting(Fault::code).containsExactly(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1971-07-01T01:00:00+01:00", "2026-11-24T11:00:00+01:00", "2026-11-24T10:00:01Z"})
    void anInstantOfThePastIsTaken(String at) {
        assertThat(faults(Form.instant("at"), at)).isEmpty();
    }

    @Test
    void aMomentMayBeToCome() {
        assertThat(faults(Form.moment("until"), "2027-01-01T00:00:00Z")).isEmpty();
        assertThat(faults(Form.moment("until"), "+10000-01-01T00:00:00Z"))
                .extracting(Fault::code)
                .containsExactly("instant-offset");
    }

    private static List<Fault> faults(Task.Field field, String value) {
        return new TaskValues(Map.of(field.name(), value)).faults(List.of(field), NOW);
    }
}
