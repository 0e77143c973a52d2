package eu.vigie.breach;

import static eu.vigie.breach.BreachHouse.NOW;
import static eu.vigie.breach.BreachHouse.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.vigie.OnPostgresqlToo;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.refusal.NotFound;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnPostgresqlToo
class ReportingTest {

    private final BreachHouse house = BreachHouse.open();

    @AfterEach
    void close() {
        house.close();
    }

    private static Report report(
            String title, int seconds, @Nullable Instant from, @Nullable Instant to, String system, int speed) {
        return new Report(
                title, "", NOW.plusSeconds(seconds), from, to, null, List.of(system), Facts.NOTHING_KNOWN, speed);
    }

    @Test
    void aReportOpensACaseOnProvisionalClocks() {
        Breach breach = house.breaches.get(house.reported());
        assertThat(breach.reference()).isEqualTo("2026-0001");
        assertThat(breach.state()).isEqualTo(BreachState.REPORTED);
        assertThat(breach.controllerAwareAt()).isEqualTo(breach.detectedAt());
        assertThat(breach.processorAwareAt()).isEqualTo(breach.detectedAt());
        assertThat(breach.awarenessProvisional()).isTrue();
        assertThat(breach.systems()).containsExactly("ded-1", "shared-1");
        assertThat(breach.factsVersion()).isEqualTo(1);
        assertThat(house.told.actions()).containsExactly("breach_reported");
    }

    @Test
    void theYearOfTheReferenceIsTheOneInParis() {
        house.reported();
        house.clock.set(Instant.parse("2026-12-31T22:59:59Z"));
        assertThat(house.reported()).isEqualTo("2026-0002");
        house.clock.set(Instant.parse("2026-12-31T23:00:00Z"));
        assertThat(house.reported()).isEqualTo("2027-0001");
    }

    @Test
    void aRefusedReportLeavesNoGap() {
        house.reported();
        assertThatThrownBy(() -> house.breaches.report(report("", 0, null, null, "ded-1", 1), OFFICER))
                .isInstanceOf(InvalidInput.class);
        assertThat(house.reported()).isEqualTo("2026-0002");
    }

    @Test
    void manyReportsAtOnceAreNumberedWithoutAGap() throws Exception {
        var threads = Executors.newFixedThreadPool(4);
        Callable<String> one = house::reported;
        var references = threads.invokeAll(java.util.Collections.nCopies(20, one));
        threads.shutdown();
        assertThat(references)
                .extracting(reference -> reference.get())
                .doesNotHaveDuplicates()
                .contains("2026-0001", "2026-0020");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            ''    | 0    | -                    | -                    | ded-1  | 1   | title
            x     | 2    | -                    | -                    | ded-1  | 1   | detectedAt
            x     | 0    | 2026-11-24T09:00:00Z | 2026-11-24T08:00:00Z | ded-1  | 1   | occurredTo
            x     | 0    | 2026-11-24T10:00:01Z | -                    | ded-1  | 1   | occurredFrom
            x     | 0    | 1971-06-30T23:59:59Z | -                    | ded-1  | 1   | occurredFrom
            x     | 0    | -                    | 0000-01-01T00:00:00Z | ded-1  | 1   | occurredTo
            x     | -1764547200 | -             | -                    | ded-1  | 1   | detectedAt
            x     | 0    | -                    | -                    | nobody | 1   | systems
            x     | 0    | -                    | -                    | ded-1  | 0   | exercise.speed
            x     | 0    | -                    | -                    | ded-1  | 721 | exercise.speed
            """)
    void whatCannotBeIsRefusedByName(
            String title, int seconds, Instant from, Instant to, String system, int speed, String field) {
        var refused = catchThrowableOfType(
                InvalidInput.class,
                () -> house.breaches.report(report(title, seconds, from, to, system, speed), OFFICER));
        assertThat(refused.faults()).extracting(fault -> fault.field()).containsExactly(field);
    }

    @Test
    void aTitleOf200CharactersIsTakenAndOneMoreIsNot() {
        assertThat(house.breaches
                        .report(report("x".repeat(200), 1, null, null, "ded-1", 720), OFFICER)
                        .exercise())
                .isTrue();
        assertThatThrownBy(() -> house.breaches.report(report("x".repeat(201), 0, null, null, "ded-1", 1), OFFICER))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void theListIsNewestFirstInPartsAndSearched() {
        for (int count = 0; count < 3; count++) house.reported();
        house.breaches.report(report("100% sure", 0, null, null, "ded-1", 1), OFFICER);
        assertThat(house.breaches.list(null, null, null, 2))
                .extracting(Breach::reference)
                .containsExactly("2026-0004", "2026-0003");
        assertThat(house.breaches.list(null, null, "2026-0003", 9))
                .extracting(Breach::reference)
                .containsExactly("2026-0002", "2026-0001");
        assertThat(house.breaches.list(null, "0% SURE", null, 9))
                .extracting(Breach::reference)
                .containsExactly("2026-0004");
        assertThat(house.breaches.list(null, "2026-0002", null, 9)).hasSize(1);
        assertThat(house.breaches.list(null, "_", null, 9)).isEmpty();
        assertThat(house.breaches.list(BreachState.CLOSED, null, null, 9)).isEmpty();
        assertThat(house.breaches.list(BreachState.REPORTED, null, null, 9)).hasSize(4);
    }

    @Test
    void whatAPersonReportedIsListedAndSearchedLikeAllCases() {
        for (int count = 0; count < 3; count++) house.reported();
        house.breaches.report(report("100% sure", 0, null, null, "ded-1", 1), OFFICER);
        assertThat(house.breaches.reportedBy("nobody", null, null, null, 9)).isEmpty();
        assertThat(house.breaches.reportedBy("officer", null, null, "2026-0002", 9))
                .hasSize(1);
        assertThat(house.breaches.reportedBy("officer", null, "0% SURE", null, 9))
                .extracting(Breach::reference)
                .containsExactly("2026-0004");
        assertThat(house.breaches.reportedBy("nobody", null, "0% SURE", null, 9))
                .isEmpty();
        assertThat(house.breaches.reportedBy("officer", BreachState.CLOSED, null, null, 9))
                .isEmpty();
        assertThat(house.breaches.reportedBy("officer", BreachState.REPORTED, null, null, 9))
                .hasSize(4);
    }

    @Test
    void anUnknownCaseIsNotFound() {
        assertThatThrownBy(() -> house.breaches.get("2026-0001")).isInstanceOf(NotFound.class);
        assertThat(house.breaches.find("2026-0001")).isEmpty();
    }
}
