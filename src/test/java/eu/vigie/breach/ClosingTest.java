package eu.vigie.breach;

import static eu.vigie.breach.BreachHouse.NOW;
import static eu.vigie.breach.BreachHouse.OFFICER;
import static eu.vigie.breach.BreachHouse.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.vigie.OnPostgresqlToo;
import eu.vigie.audit.Trail;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.refusal.SamePerson;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnPostgresqlToo
class ClosingTest {

    private final BreachHouse house = BreachHouse.open();
    private final Breaches breaches = house.breaches;
    private final String reference = house.reported();

    @AfterEach
    void close() {
        house.close();
    }

    private void triaged() {
        breaches.triage(reference, Outcome.PERSONAL_DATA_BREACH, NOW.minusSeconds(60), "Read.", OFFICER);
    }

    @Test
    void twoPersonsCloseACase() {
        triaged();
        breaches.proposeClosing(reference, "All told.", OFFICER);
        assertThatThrownBy(() -> breaches.approveClosing(reference, true, null, OFFICER))
                .isInstanceOf(SamePerson.class);
        Breach closed = breaches.approveClosing(reference, true, null, SECOND);
        assertThat(closed.state()).isEqualTo(BreachState.CLOSED);
        assertThat(closed.closedAt()).isEqualTo(NOW);
        assertThat(closed.closingSummary()).isEqualTo("All told.");
        assertThatThrownBy(() -> breaches.changeFacts(reference, 1, Facts.NOTHING_KNOWN, OFFICER))
                .isInstanceOf(CaseConflict.class);
    }

    @Test
    void eachStateIsListedNewestFirst() {
        var second = house.reported();
        var third = house.reported();
        var fourth = house.reported();
        triaged();
        breaches.triage(third, Outcome.PERSONAL_DATA_BREACH, NOW.minusSeconds(60), "Read.", OFFICER);
        assertThat(listed(BreachState.REPORTED)).containsExactly(fourth, second);
        assertThat(listed(BreachState.RESPONDING)).containsExactly(third, reference);
        breaches.proposeClosing(reference, "All told.", OFFICER);
        breaches.approveClosing(reference, true, null, SECOND);
        assertThat(listed(BreachState.RESPONDING)).containsExactly(third);
        assertThat(listed(BreachState.CLOSED)).containsExactly(reference);
    }

    private List<String> listed(BreachState state) {
        return breaches.list(state, null, null, 9).stream()
                .map(Breach::reference)
                .toList();
    }

    @Test
    void anUndecidedCaseIsNotClosed() {
        assertThatThrownBy(() -> breaches.proposeClosing(reference, "All told.", OFFICER))
                .isInstanceOf(CaseConflict.class);
    }

    @Test
    void aRefusedClosingHasToBeProposedAgain() {
        triaged();
        breaches.proposeClosing(reference, "All told.", OFFICER);
        assertThatThrownBy(() -> breaches.approveClosing(reference, false, "", SECOND))
                .isInstanceOf(InvalidInput.class);
        assertThat(breaches.approveClosing(reference, false, "One is missing.", SECOND)
                        .state())
                .isEqualTo(BreachState.RESPONDING);
        assertThatThrownBy(() -> breaches.approveClosing(reference, true, null, SECOND))
                .isInstanceOf(CaseConflict.class);
    }

    @Test
    void onlyAClosedCaseIsReopenedAndKeepsItsAwareness() {
        triaged();
        assertThatThrownBy(() -> breaches.reopen(reference, "More logs.", SECOND))
                .isInstanceOf(CaseConflict.class);
        breaches.proposeClosing(reference, "All told.", OFFICER);
        breaches.approveClosing(reference, true, null, SECOND);
        Breach open = breaches.reopen(reference, "More logs.", SECOND);
        assertThat(open.state()).isEqualTo(BreachState.RESPONDING);
        assertThat(open.controllerAwareAt()).isEqualTo(NOW.minusSeconds(60));
        assertThat(open.closedAt()).isNull();
        assertThat(open.closingSummary()).isNull();
    }

    @Test
    void aStepMakesItARespondingCaseAndStandsOnTheTrail() {
        breaches.note(reference, "isolate_systems", NOW.minusSeconds(30), "Ports closed.", OFFICER);
        assertThat(breaches.get(reference).state()).isEqualTo(BreachState.RESPONDING);
        var entry = house.context.getBean(Trail.class).latest(reference, 1).get(0);
        assertThat(entry.action()).isEqualTo("step_recorded");
        assertThat(entry.happenedAt()).isEqualTo(NOW.minusSeconds(30));
        assertThat(entry.recordedAt()).isEqualTo(NOW);
        assertThatThrownBy(() -> breaches.note(reference, "x", NOW.plusSeconds(5), "", OFFICER))
                .isInstanceOf(InvalidInput.class);
    }
}
