package eu.vigie.breach;

import static eu.vigie.breach.BreachHouse.NOW;
import static eu.vigie.breach.BreachHouse.OFFICER;
import static eu.vigie.breach.BreachHouse.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.vigie.OnPostgresqlToo;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.refusal.SamePerson;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@OnPostgresqlToo
class TriageAndAwarenessTest {

    private static final Instant AWARE = NOW.minusSeconds(3_600);

    private final BreachHouse house = BreachHouse.open();
    private final String reference = house.reported();
    private final Breaches breaches = house.breaches;

    @AfterEach
    void close() {
        house.close();
    }

    private static Report undated(Report report) {
        return new Report(
                report.title(),
                report.description(),
                report.detectedAt(),
                null,
                null,
                report.discoveredBy(),
                report.systems(),
                report.facts(),
                report.speed());
    }

    private Breach personal() {
        return breaches.triage(reference, Outcome.PERSONAL_DATA_BREACH, AWARE, "Files were read.", OFFICER);
    }

    @Test
    void aPersonalDataBreachCountsAtOnceForBothRoles() {
        Breach breach = personal();
        assertThat(breach.outcome()).isEqualTo(Outcome.PERSONAL_DATA_BREACH);
        assertThat(breach.state()).isEqualTo(BreachState.RESPONDING);
        assertThat(breach.controllerAwareAt()).isEqualTo(AWARE);
        assertThat(breach.processorAwareAt()).isEqualTo(AWARE);
        assertThat(breach.awarenessProvisional()).isFalse();
        assertThat(house.told.actions())
                .containsExactly("breach_reported", "awareness_moved", "awareness_moved", "triage_decided");
    }

    @Test
    void itNeedsAnAwarenessThatCanBe() {
        for (Instant at : new Instant[] {NOW.plusSeconds(2), NOW.minusSeconds(86_401)})
            assertThatThrownBy(() -> breaches.triage(reference, Outcome.PERSONAL_DATA_BREACH, at, "x", OFFICER))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("awareAt");
        String undated = house.reported(TriageAndAwarenessTest::undated);
        assertThatThrownBy(() -> breaches.triage(undated, Outcome.PERSONAL_DATA_BREACH, Instant.EPOCH, "x", OFFICER))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("before-all-clocks");
        assertThatThrownBy(() -> breaches.triage(reference, Outcome.PERSONAL_DATA_BREACH, null, "x", OFFICER))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> breaches.triage(reference, Outcome.PERSONAL_DATA_BREACH, AWARE, " ", OFFICER))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void underInvestigationDecidesNothing() {
        Breach breach =
                breaches.triage(reference, Outcome.UNDER_INVESTIGATION, null, "Logs are on their way.", OFFICER);
        assertThat(breach.outcome()).isEqualTo(Outcome.UNDER_INVESTIGATION);
        assertThat(breach.state()).isEqualTo(BreachState.REPORTED);
        assertThat(breach.awarenessProvisional()).isTrue();
        personal();
        assertThat(breaches.triage(reference, Outcome.UNDER_INVESTIGATION, null, "Again.", OFFICER)
                        .outcome())
                .isEqualTo(Outcome.PERSONAL_DATA_BREACH);
    }

    @Test
    void underInvestigationAnEarlierAwarenessCountsAtOnceAndALaterOneWaits() {
        Instant earlier = NOW.minusSeconds(10_000);
        Breach breach = breaches.triage(reference, Outcome.UNDER_INVESTIGATION, earlier, "A mail told it.", OFFICER);
        assertThat(breach.outcome()).isEqualTo(Outcome.UNDER_INVESTIGATION);
        assertThat(breach.controllerAwareAt()).isEqualTo(earlier);
        assertThat(breach.processorAwareAt()).isEqualTo(earlier);
        assertThat(breach.awarenessProvisional()).isFalse();

        breaches.triage(reference, Outcome.UNDER_INVESTIGATION, AWARE, "Nobody had read it.", OFFICER);
        assertThat(breaches.get(reference).controllerAwareAt()).isEqualTo(earlier);
        assertThat(breaches.approveAwareness(reference, 3, true, null, SECOND).controllerAwareAt())
                .isEqualTo(AWARE);
    }

    @Test
    void underInvestigationTheProvisionalClocksAreNotTurnedBack() {
        Breach breach = breaches.triage(reference, Outcome.UNDER_INVESTIGATION, AWARE, "Not sure yet.", OFFICER);
        assertThat(breach.controllerAwareAt()).isEqualTo(NOW.minusSeconds(7_200));
        assertThat(breach.awarenessProvisional()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_A_BREACH", "PROJECT_DATA_BREACH"})
    void whatLightensTheDutiesWaitsForASecondPerson(Outcome outcome) {
        Breach waiting = breaches.triage(reference, outcome, null, "A test run.", OFFICER);
        assertThat(waiting.outcome()).isNull();
        assertThat(waiting.proposedOutcome()).isEqualTo(outcome);
        assertThatThrownBy(() -> breaches.approveTriage(reference, true, null, OFFICER))
                .isInstanceOf(SamePerson.class);
        Breach decided = breaches.approveTriage(reference, true, null, SECOND);
        assertThat(decided.outcome()).isEqualTo(outcome);
        assertThat(decided.proposedOutcome()).isNull();
        assertThat(decided.outcomeReason()).isEqualTo("A test run.");
        assertThat(decided.awarenessProvisional()).isEqualTo(outcome == Outcome.NOT_A_BREACH);
        assertThat(decided.controllerAwareAt()).isEqualTo(NOW.minusSeconds(7_200));
        assertThatThrownBy(() -> breaches.approveTriage(reference, true, null, SECOND))
                .isInstanceOf(CaseConflict.class);
    }

    @Test
    void aRefusalNeedsAReasonAndBringsTriageBack() {
        breaches.triage(reference, Outcome.NOT_A_BREACH, null, "A test run.", OFFICER);
        assertThatThrownBy(() -> breaches.approveTriage(reference, false, null, SECOND))
                .isInstanceOf(InvalidInput.class);
        Breach refused = breaches.approveTriage(reference, false, "Not so.", SECOND);
        assertThat(refused.outcome()).isNull();
        assertThat(refused.proposedOutcome()).isNull();
        assertThat(house.told.actions()).endsWith("triage_proposed", "triage_refused");
    }

    @Test
    void theFirstAndAnEarlierAwarenessRuleAtOnce() {
        assertThat(breaches.moveAwareness(reference, AwarenessRole.CONTROLLER, AWARE, "First.", OFFICER))
                .isTrue();
        assertThat(breaches.get(reference).awarenessProvisional()).isTrue();
        assertThat(breaches.moveAwareness(
                        reference, AwarenessRole.CONTROLLER, AWARE.minusSeconds(60), "Earlier mail.", OFFICER))
                .isTrue();
        assertThat(breaches.get(reference).controllerAwareAt()).isEqualTo(AWARE.minusSeconds(60));
        assertThat(breaches.get(reference).processorAwareAt()).isEqualTo(NOW.minusSeconds(7_200));
    }

    @Test
    void theTrailSaysWhichInstantRuledBefore() {
        Instant detected = breaches.get(reference).controllerAwareAt();
        breaches.moveAwareness(reference, AwarenessRole.CONTROLLER, AWARE, "First.", OFFICER);
        breaches.moveAwareness(reference, AwarenessRole.CONTROLLER, AWARE.minusSeconds(60), "Earlier.", OFFICER);
        assertThat(house.told.events.get(1).details())
                .containsEntry("was", detected.toString())
                .containsEntry("is", AWARE.toString());
        assertThat(house.told.events.get(2).details())
                .containsEntry("was", AWARE.toString())
                .containsEntry("is", AWARE.minusSeconds(60).toString());
    }

    @Test
    void aLaterAwarenessWaitsAndTheOldClockRules() {
        personal();
        Instant later = AWARE.plusSeconds(600);
        assertThat(breaches.moveAwareness(reference, AwarenessRole.CONTROLLER, later, "Sure only then.", OFFICER))
                .isFalse();
        assertThat(breaches.get(reference).controllerAwareAt()).isEqualTo(AWARE);
        assertThatThrownBy(() -> breaches.approveAwareness(reference, 3, true, null, OFFICER))
                .isInstanceOf(SamePerson.class);
        Breach moved = breaches.approveAwareness(reference, 3, true, null, SECOND);
        assertThat(moved.controllerAwareAt()).isEqualTo(later);
        assertThat(moved.processorAwareAt()).isEqualTo(AWARE);
        assertThatThrownBy(() -> breaches.approveAwareness(reference, 3, true, null, SECOND))
                .isInstanceOf(CaseConflict.class);
    }

    @Test
    void aRefusedLaterAwarenessChangesNothing() {
        personal();
        breaches.moveAwareness(reference, AwarenessRole.PROCESSOR, AWARE.plusSeconds(1), "Later.", OFFICER);
        assertThat(breaches.approveAwareness(reference, 3, false, "Mail says otherwise.", SECOND)
                        .processorAwareAt())
                .isEqualTo(AWARE);
        assertThat(house.told.actions()).endsWith("awareness_proposed", "awareness_refused");
    }

    @Test
    void aSecondTriageCannotLengthenTheClockAlone() {
        personal();
        Breach again =
                breaches.triage(reference, Outcome.PERSONAL_DATA_BREACH, AWARE.plusSeconds(600), "Still.", OFFICER);
        assertThat(again.controllerAwareAt()).isEqualTo(AWARE);
        assertThat(house.told.actions()).contains("awareness_proposed");
    }
}
