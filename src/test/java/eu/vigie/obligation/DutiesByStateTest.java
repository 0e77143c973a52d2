package eu.vigie.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.OnPostgresqlToo;
import eu.vigie.TestDatabase;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is counted for who operates the house is owed by somebody. */
@OnPostgresqlToo
class DutiesByStateTest {

    private static final Instant AT = Instant.parse("2026-11-24T08:30:00Z");

    private final JdbcClient jdbc = jdbc();
    private final DutiesByState duties = new DutiesByState(jdbc);

    @Test
    void whatAnExerciseRehearsesIsOwedByNobody() {
        reported(1, false);
        reported(2, true);
        for (int number : new int[] {1, 2}) {
            owed(number, "GDPR-33-1", true);
            owed(number, "GDPR-34-1", false);
        }
        assertThat(duties.count(ObligationState.REQUIRED)).isEqualTo(1);
        assertThat(duties.count(ObligationState.UNDECIDED)).isEqualTo(1);
        assertThat(duties.count(ObligationState.MET)).isZero();
    }

    private void reported(int number, boolean exercise) {
        jdbc.sql(
                        "insert into breach_case (reference, reference_year, reference_number, title, description, detected_at,"
                                + " systems, speed, controller_aware_at, processor_aware_at, controller_aware_stated,"
                                + " processor_aware_stated, facts_version, reported_by, reported_at, exercise)"
                                + " values (:reference, 2026, :number, '', '', :at, '[]', 1, :at, :at, false, false, 1, '', :at,"
                                + " :exercise)")
                .param("reference", reference(number))
                .param("number", number)
                .param("at", AT.atOffset(ZoneOffset.UTC))
                .param("exercise", exercise)
                .update();
    }

    private void owed(int number, String regime, boolean required) {
        jdbc.sql("insert into obligation (breach, regime, duty, recipient, recipient_name, source, anchor_at, plan_by,"
                        + " presumed_required) values (:breach, :regime, 'authority', 'CNIL', 'CNIL', '', :at, :at,"
                        + " :required)")
                .param("breach", reference(number))
                .param("regime", regime)
                .param("at", AT.atOffset(ZoneOffset.UTC))
                .param("required", required)
                .update();
    }

    private static String reference(int number) {
        return "2026-000" + number;
    }

    private static JdbcClient jdbc() {
        var source = TestDatabase.of("V050__breach", "V163__exercise", "V080__obligation");
        return JdbcClient.create(source);
    }
}
