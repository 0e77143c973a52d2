package eu.vigie.filing;

import static eu.vigie.filing.FilingHouse.APPROVER;
import static eu.vigie.filing.FilingHouse.CASE;
import static eu.vigie.filing.FilingHouse.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import eu.vigie.OnPostgresqlToo;
import eu.vigie.actor.Actor;
import eu.vigie.breach.BreachReopened;
import eu.vigie.breach.BreachState;
import eu.vigie.deadline.RegimeStatus;
import eu.vigie.obligation.Duty;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.ObligationSettled;
import eu.vigie.obligation.ObligationState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnPostgresqlToo
class FallenAwayTest {

    private final FilingHouse house = new FilingHouse();
    private final long id = house.filings.prepare(CASE);

    @BeforeEach
    void approved() {
        house.filings.drafted(id, "complete", null, OFFICER);
        house.filings.approve(id, APPROVER);
        house.events.clear();
    }

    @Test
    void whatHasNotLeftIsStoppedWithItsDutyAndTheTrailSaysWhy() {
        onItsWay(SubmissionState.QUEUED, true);
        settled();
        verify(house.submissions).stop(id, "Contained.");
        assertThat(state()).isEqualTo(FilingState.WITHDRAWN);
        assertThat(house.events).singleElement().isInstanceOfSatisfying(FilingStopped.class, stopped -> {
            assertThat(stopped.details()).isEqualTo(Map.of("authority", "CNIL", "reason", "Contained."));
            assertThat(stopped.actor()).isEqualTo(OFFICER);
        });
    }

    @Test
    void whatTheAuthorityMayHaveStaysAndIsShownAsThat() {
        onItsWay(SubmissionState.IN_DOUBT, false);
        assertThat(house.fallen.stillThere(house.filings.get(id))).isFalse();
        settled();
        assertThat(state()).isEqualTo(FilingState.APPROVED);
        assertThat(house.events).isEmpty();
        assertThat(house.fallen.stillThere(house.filings.get(id))).isTrue();
    }

    @Test
    void onceItIsCertainThatTheAuthorityDoesNotHaveItItFallsAwayToo() {
        onItsWay(SubmissionState.IN_DOUBT, false);
        settled();
        onItsWay(SubmissionState.REFUSED, true);
        house.fallen.notTaken(new FilingNotTaken(CASE, id));
        assertThat(state()).isEqualTo(FilingState.WITHDRAWN);
        assertThat(house.events).singleElement().isInstanceOfSatisfying(FilingStopped.class, stopped -> assertThat(
                        stopped.actor())
                .isEqualTo(Actor.VIGIE));
    }

    @Test
    void whatWasNotTakenAndIsStillOwedIsTriedAgain() {
        onItsWay(SubmissionState.QUEUED, true);
        house.fallen.notTaken(new FilingNotTaken(CASE, id));
        assertThat(state()).isEqualTo(FilingState.APPROVED);
    }

    @Test
    void whatWasNeverHandedInFallsAwayWithoutAWordOfItsOwn() {
        when(house.submissions.stop(anyLong(), any())).thenReturn(true);
        settled();
        assertThat(state()).isEqualTo(FilingState.WITHDRAWN);
        assertThat(house.events).isEmpty();
    }

    @Test
    void aWithdrawalThatIsPutOffIsNotStoppedByTheDutyThatIsGone() {
        settled();
        assertThat(state()).isEqualTo(FilingState.WITHDRAWN);
        long withdrawal = withdrawalOfWhatWentAfterAll();
        house.events.clear();
        house.fallen.notTaken(new FilingNotTaken(CASE, withdrawal));
        settled();
        assertThat(house.filings.get(withdrawal).state()).isEqualTo(FilingState.APPROVED);
        assertThat(house.fallen.stillThere(house.filings.get(withdrawal))).isFalse();
        assertThat(house.events).isEmpty();
    }

    @Test
    void aFollowUpInDraftGoesWithItsDutyAndOneThatIsPutOffIsTriedAgain() {
        house.filings.recordReceipt(id, new Receipt("CNIL-1", house.now, null, null), OFFICER);
        long next = house.filings.startFollowUp(CASE, "complete", OFFICER);
        lapsed();
        house.fallen.notTaken(new FilingNotTaken(CASE, next));
        assertThat(house.filings.get(next).state()).isEqualTo(FilingState.DRAFT);
        settled();
        assertThat(house.filings.get(next).state()).isEqualTo(FilingState.WITHDRAWN);
    }

    @Test
    void whatWentAfterItsDutyFellAwayWithoutADecisionIsWithdrawnOnceItsReceiptIsRecorded() {
        onItsWay(SubmissionState.ACCEPTED, false);
        settled();
        house.filings.recordReceipt(id, new Receipt("CNIL-1", house.now, "In doubt.", null), OFFICER);
        house.follows.on(submitted());
        assertThat(house.filings.of(CASE)).hasSize(2).last().satisfies(begun -> assertThat(begun.subtype())
                .isEqualTo("withdraw"));
    }

    @Test
    void whatIsAcknowledgedWhileTheCaseIsClosedIsWithdrawnOnceItIsOpenedAgain() {
        onItsWay(SubmissionState.ACCEPTED, false);
        settled();
        acknowledgedInTheClosedCase();
        house.follows.on(submitted());
        assertThat(house.filings.of(CASE)).as("nothing begins in a closed case").hasSize(1);

        reopened();
        assertThat(house.filings.of(CASE)).hasSize(2).last().satisfies(begun -> {
            assertThat(begun.subtype()).isEqualTo("withdraw");
            assertThat(begun.supersedes()).isEqualTo(id);
        });
        reopened();
        assertThat(house.filings.of(CASE)).as("one is open").hasSize(2);
    }

    @Test
    void aWithdrawalThatOfficersDroppedIsNotBegunOnceMoreByAReopening() {
        onItsWay(SubmissionState.ACCEPTED, false);
        settled();
        acknowledgedInTheClosedCase();
        reopened();
        long withdrawal = house.filings.of(CASE).get(1).id();
        house.drafts.discard(withdrawal, "They keep it for their statistics.", OFFICER);
        reopened();
        assertThat(house.filings.of(CASE)).hasSize(2);
    }

    @Test
    void whatIsOwedIsNotWithdrawnByAReopening() {
        acknowledgedInTheClosedCase();
        reopened();
        assertThat(house.filings.of(CASE)).hasSize(1);
    }

    @Test
    void whatADecisionSaysIsNotOwedIsWithdrawnByAReopeningThoughItsReceiptMetTheDuty() {
        acknowledgedInTheClosedCase();
        var notRequired = house.decision(false, true);
        when(house.assessments.latest(CASE)).thenReturn(Optional.of(notRequired));
        reopened();
        assertThat(house.filings.of(CASE)).last().satisfies(begun -> assertThat(begun.subtype())
                .isEqualTo("withdraw"));
    }

    private void acknowledgedInTheClosedCase() {
        house.breach = FilingHouse.breach(house.breach.facts(), 1, "Closed meanwhile.", BreachState.CLOSED);
        house.filings.recordReceipt(id, new Receipt("CNIL-1", house.now, "In doubt.", null), OFFICER);
    }

    private void reopened() {
        house.breach = FilingHouse.breach(house.breach.facts(), 1, "Open again.");
        house.follows.on(new BreachReopened(CASE, "A second host was found.", OFFICER, house.now));
    }

    @Test
    void whatWentWhileItWasOwedIsNotWithdrawnByItsReceipt() {
        house.filings.recordReceipt(id, new Receipt("CNIL-1", house.now, null, null), OFFICER);
        house.follows.on(submitted());
        assertThat(house.filings.of(CASE)).hasSize(1);
    }

    private FilingSubmitted submitted() {
        return house.events.stream()
                .filter(FilingSubmitted.class::isInstance)
                .map(FilingSubmitted.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /** A second notification that had gone, and its withdrawal, approved. */
    private long withdrawalOfWhatWentAfterAll() {
        long gone = house.filings.prepare(CASE);
        house.filings.drafted(gone, "complete", null, OFFICER);
        house.filings.recordReceipt(gone, new Receipt("CNIL-1", house.now, "In doubt.", null), OFFICER);
        long withdrawal = house.filings.startFollowUp(CASE, "withdraw", OFFICER);
        house.filings.drafted(withdrawal, "withdraw", "Nothing is owed.", OFFICER);
        house.filings.approve(withdrawal, APPROVER);
        return withdrawal;
    }

    private void onItsWay(SubmissionState state, boolean stoppable) {
        when(house.submissions.of(id)).thenReturn(Optional.of(FilingHouse.submission(id, state)));
        when(house.submissions.stop(anyLong(), any())).thenReturn(stoppable);
    }

    /** A decision that nothing is owed to the authority. */
    private void settled() {
        house.fallen.settled(new ObligationSettled(CASE, lapsed(), OFFICER, house.now));
    }

    /** The same, before anybody hears of it. */
    private Obligation lapsed() {
        var owed = new Obligation(
                1,
                CASE,
                "GDPR-33-1",
                "notification",
                RegimeStatus.IN_FORCE,
                Duty.AUTHORITY,
                "CNIL",
                "CNIL",
                ObligationState.NOT_REQUIRED,
                FilingHouse.AWARE,
                FilingHouse.AWARE,
                FilingHouse.AWARE,
                null,
                null,
                null,
                "Contained.",
                "GDPR Art. 33(1)");
        when(house.obligations.of(CASE)).thenReturn(List.of(owed));
        return owed;
    }

    private FilingState state() {
        return house.filings.get(id).state();
    }
}
