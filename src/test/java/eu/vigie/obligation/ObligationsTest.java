package eu.vigie.obligation;

import static eu.vigie.obligation.CaseInHand.DETECTED;
import static eu.vigie.obligation.CaseInHand.REFERENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.inOrder;

import eu.vigie.OnPostgresqlToo;
import eu.vigie.actor.Actor;
import eu.vigie.actor.Role;
import eu.vigie.assessment.AssessmentDecided;
import eu.vigie.assessment.Decision;
import eu.vigie.audit.Audited;
import eu.vigie.breach.AwarenessMoved;
import eu.vigie.breach.AwarenessRole;
import eu.vigie.breach.BreachClosed;
import eu.vigie.breach.BreachReopened;
import eu.vigie.breach.BreachReported;
import eu.vigie.breach.Breaches;
import eu.vigie.breach.Cause;
import eu.vigie.breach.FactOrigin;
import eu.vigie.breach.FactsChanged;
import eu.vigie.breach.Outcome;
import eu.vigie.breach.OutcomeDecided;
import eu.vigie.breach.ProcessingRole;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.refusal.RoleMissing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.AopTestUtils;

@OnPostgresqlToo
class ObligationsTest {

    private static final Actor OFFICER = new Actor("officer", Set.of(Role.PRIVACY_OFFICER));

    private final Desk desk = new Desk().open();

    @BeforeEach
    void aCaseIsReported() {
        desk.affected = List.of(CaseInHand.customer("c1", null), CaseInHand.customer("c2", null));
        desk.happens(new BreachReported(REFERENCE, "Intrusion", 1, OFFICER, DETECTED));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void everyConceivableDutyOpensAtTheReport() {
        assertThat(actions()).hasSize(8).filteredOn("obligation_opened"::equals).hasSize(7);
        assertThat(rows())
                .extracting(Obligation::state)
                .containsOnly(ObligationState.UNDECIDED, ObligationState.REQUIRED);
        assertThat(desk.row("GDPR-33-1").dueAt()).isEqualTo(DETECTED.plus(Duration.ofHours(72)));
        assertThat(desk.row("CONTRACT-24H").dueAt()).isEqualTo(DETECTED.plus(Duration.ofHours(24)));
    }

    @Test
    void nothingIsToldWhenNothingChanged() {
        factsChange();
        assertThat(actions()).containsExactly("facts_changed");
    }

    @Test
    void aCaseIsReadOnceNobodyElseChangesIt() {
        Breaches breaches = AopTestUtils.getTargetObject(desk.get(Breaches.class));
        clearInvocations(breaches);
        factsChange();
        var order = inOrder(breaches);
        order.verify(breaches).hold(REFERENCE);
        order.verify(breaches, atLeastOnce()).get(REFERENCE);
    }

    @Test
    void aCaseIsHeldBeforeADutyOfItIsMet() {
        Breaches breaches = AopTestUtils.getTargetObject(desk.get(Breaches.class));
        clearInvocations(breaches);
        met(Duty.AUTHORITY, DETECTED.plusSeconds(3600));
        inOrder(breaches).verify(breaches, atLeastOnce()).hold(REFERENCE);
    }

    @Test
    void anOpenDutyFollowsAMovedAwareness() {
        var earlier = DETECTED.minusSeconds(3600);
        awareAt(earlier);
        assertThat(actions()).filteredOn("obligation_moved"::equals).hasSize(6);
        assertThat(desk.row("GDPR-33-1").dueAt()).isEqualTo(earlier.plus(Duration.ofHours(72)));
        assertThat(desk.row("POLICY-TRIAGE").anchorAt()).isEqualTo(DETECTED);
    }

    @Test
    void aMetDutyKeepsItsClockAndShowsItsLatenessAsKnown() {
        var filed = DETECTED.plus(Duration.ofHours(71));
        met(Duty.AUTHORITY, filed);
        awareAt(DETECTED.minus(Duration.ofHours(2)));
        var row = desk.row("GDPR-33-1");
        assertThat(row.dueAt()).isEqualTo(DETECTED.plus(Duration.ofHours(72)));
        assertThat(row.lateAsFiled()).isFalse();
        assertThat(row.lateAsKnown()).isTrue();
        assertThat(row.state()).isEqualTo(ObligationState.MET);
    }

    @Test
    void doneTwiceChangesNothing() {
        met(Duty.AUTHORITY, DETECTED.plus(Duration.ofHours(73)));
        desk.told.clear();
        met(Duty.AUTHORITY, DETECTED.plus(Duration.ofHours(1)));
        assertThat(desk.row("GDPR-33-1").lateAsFiled()).isTrue();
        assertThat(desk.told).isEmpty();
    }

    @Test
    void exactlyAtTheLimitIsNotLate() {
        met(Duty.AUTHORITY, DETECTED.plus(Duration.ofHours(72)));
        assertThat(desk.row("GDPR-33-1").lateAsFiled()).isFalse();
    }

    @Test
    void whereTheLawNamesNoHoursNothingIsLate() {
        met(Duty.PERSONS, DETECTED.plus(Duration.ofDays(30)));
        assertThat(desk.row("GDPR-34-1").lateAsFiled()).isNull();
        assertThat(desk.row("GDPR-34-1").lateAsKnown()).isNull();
    }

    @Test
    void projectDataMovesCustomersToTheirOtherTrack() {
        triaged(Outcome.PROJECT_DATA_BREACH);
        assertThat(states("CONTRACT-24H", "GDPR-33-1", "GDPR-33-2", "GDPR-34-1"))
                .containsOnly(ObligationState.WITHDRAWN);
        assertThat(states("CONTRACT-72H")).containsExactly(ObligationState.REQUIRED, ObligationState.REQUIRED);
        assertThat(desk.row("GDPR-33-1").reason()).isEqualTo("as triage said");
    }

    @Test
    void aCustomerToldOnOneTrackIsNotOwedTheOther() {
        desk.obligations().met(REFERENCE, Duty.CUSTOMERS, "c1", DETECTED.plusSeconds(60), OFFICER);
        triaged(Outcome.PROJECT_DATA_BREACH);
        assertThat(rows())
                .filteredOn(row -> row.regime().equals("CONTRACT-72H"))
                .extracting(Obligation::recipient)
                .containsExactly("c2");
    }

    @Test
    void notABreachLeavesOnlyThePolice() {
        desk.hand = desk.hand.cause(Cause.EXTERNAL_MALICIOUS);
        triaged(Outcome.NOT_A_BREACH);
        assertThat(rows())
                .filteredOn(row -> row.state().open())
                .extracting(Obligation::regime)
                .containsExactly("FR-LOPMI");
        assertThat(desk.row("POLICY-TRIAGE").state()).isEqualTo(ObligationState.MET);
    }

    @Test
    void underInvestigationAsksForTriageAgain() {
        triaged(Outcome.PERSONAL_DATA_BREACH);
        triaged(Outcome.UNDER_INVESTIGATION);
        assertThat(desk.row("POLICY-TRIAGE").state()).isEqualTo(ObligationState.REQUIRED);
        assertThat(states("CONTRACT-24H")).containsOnly(ObligationState.REQUIRED);
    }

    @Test
    void aRoleLaterKnownWithdrawsAndAChangeOfMindOpensAgain() {
        desk.hand = desk.hand.role(ProcessingRole.PROCESSOR);
        factsChange();
        assertThat(desk.row("GDPR-33-1").state()).isEqualTo(ObligationState.WITHDRAWN);
        desk.hand = desk.hand.role(ProcessingRole.CONTROLLER_AND_PROCESSOR);
        factsChange();
        assertThat(desk.row("GDPR-33-1").state()).isEqualTo(ObligationState.UNDECIDED);
        assertThat(desk.row("GDPR-33-1").reason()).isNull();
        assertThat(actions()).contains("obligation_opened");
    }

    @Test
    void aDecisionSettlesAndALaterOneOpensAgain() {
        decided(false);
        assertThat(desk.row("GDPR-33-1").state()).isEqualTo(ObligationState.NOT_REQUIRED);
        assertThat(actions()).contains("obligation_settled");
        decided(true);
        assertThat(desk.row("GDPR-33-1").state()).isEqualTo(ObligationState.REQUIRED);
        assertThat(actions()).contains("obligation_opened");
    }

    @Test
    void silenceCountsAsRequiredUntilSomebodyDecides() {
        desk.obligations().countAsRequired(desk.row("GDPR-33-1").id(), Actor.VIGIE);
        factsChange();
        assertThat(desk.row("GDPR-33-1").state()).isEqualTo(ObligationState.REQUIRED);
        decided(false);
        assertThat(desk.row("GDPR-33-1").state()).isEqualTo(ObligationState.NOT_REQUIRED);
    }

    @Test
    void anIncompleteNotificationOwesTheRestUntilItIsComplete() {
        var filed = DETECTED.plus(Duration.ofHours(70));
        desk.obligations().followUp(REFERENCE, "CNIL", filed, OFFICER);
        desk.obligations().followUp(REFERENCE, "CNIL", filed.plusSeconds(5), OFFICER);
        var rest = desk.row("GDPR-33-4");
        assertThat(rest.state()).isEqualTo(ObligationState.REQUIRED);
        assertThat(rest.dueAt()).as("no deadline in law").isNull();
        assertThat(rest.anchorAt()).isEqualTo(filed);
        assertThat(rest.planBy()).isEqualTo(filed.plus(Duration.ofHours(72)));
        factsChange();
        assertThat(desk.row("GDPR-33-4").state()).isEqualTo(ObligationState.REQUIRED);
        met(Duty.FOLLOW_UP, filed.plus(Duration.ofDays(9)));
        assertThat(desk.row("GDPR-33-4").state()).isEqualTo(ObligationState.MET);
        assertThat(desk.row("GDPR-33-4").lateAsFiled()).isNull();
    }

    @Test
    void aClosedCaseIsNotChasedForTheRest() {
        desk.obligations().followUp(REFERENCE, "CNIL", DETECTED, OFFICER);
        desk.happens(new BreachClosed(REFERENCE, "done", OFFICER, DETECTED));
        assertThat(desk.row("GDPR-33-4").state()).isEqualTo(ObligationState.WITHDRAWN);
        factsChange();
        assertThat(desk.row("GDPR-33-4").state()).isEqualTo(ObligationState.WITHDRAWN);
    }

    @Test
    void aCaseOpenedAgainOwesTheRestWithATargetThatCountsFromThen() {
        desk.obligations().followUp(REFERENCE, "CNIL", DETECTED, OFFICER);
        desk.happens(new BreachClosed(REFERENCE, "done", OFFICER, DETECTED));
        var reopened = DETECTED.plus(Duration.ofDays(40));
        desk.happens(new BreachReopened(REFERENCE, "A second host.", OFFICER, reopened));
        var rest = desk.row("GDPR-33-4");
        assertThat(rest.state()).isEqualTo(ObligationState.REQUIRED);
        assertThat(rest.anchorAt()).isEqualTo(reopened);
        assertThat(rest.dueAt()).as("no deadline in law").isNull();
        assertThat(rest.planBy()).isEqualTo(reopened.plus(Duration.ofHours(72)));
        assertThat(rest.reason()).isEqualTo("reopened");
        assertThat(desk.told)
                .filteredOn(told -> told.subject().equals("obligation:" + rest.id()))
                .singleElement()
                .satisfies(told -> assertThat(told.details()).containsEntry("reason", "reopened"));
    }

    @Test
    void theRestThatWasToldIsNotOwedAgainWhenTheCaseIsOpenedAgain() {
        desk.obligations().followUp(REFERENCE, "CNIL", DETECTED, OFFICER);
        met(Duty.FOLLOW_UP, DETECTED.plusSeconds(60));
        desk.happens(new BreachClosed(REFERENCE, "done", OFFICER, DETECTED));
        desk.happens(new BreachReopened(REFERENCE, "A second host.", OFFICER, DETECTED.plusSeconds(90)));
        assertThat(desk.row("GDPR-33-4").state()).isEqualTo(ObligationState.MET);
    }

    @Test
    void aDateInLawIsNotMovedByAReopening() {
        var filed = FollowUps.towards("CNIL", DETECTED, 1);
        var dated = new Period(DETECTED, DETECTED.plusSeconds(60), DETECTED.plusSeconds(60));
        var wanted = new Wanted(
                filed.regime(),
                filed.stage(),
                filed.regimeStatus(),
                filed.duty(),
                filed.recipient(),
                filed.recipientName(),
                filed.source(),
                dated,
                true,
                null);
        var setAside = Row.fresh(REFERENCE, wanted).withdrawn(DETECTED, "closed");
        assertThat(FollowUps.again(setAside, DETECTED.plus(Duration.ofDays(1)), 1)
                        .period())
                .isEqualTo(dated);
    }

    @Test
    void aCorrectionOutlivesWhatTheEstateShows() {
        desk.obligations().correctCustomer(REFERENCE, "c2", false, "left in May", OFFICER);
        desk.obligations().correctCustomer(REFERENCE, "c9", true, "backup found", OFFICER);
        factsChange();
        assertThat(rows())
                .filteredOn(row -> row.duty() == Duty.CUSTOMERS && row.state().open())
                .extracting(Obligation::recipient)
                .containsExactlyInAnyOrder("c1", "c9");
        assertThat(rows())
                .filteredOn(row -> row.recipient().equals("c2"))
                .extracting(Obligation::reason)
                .containsOnly("left in May");
    }

    @Test
    void aCorrectionNeedsACustomerAndAReason() {
        var obligations = desk.obligations();
        assertThatThrownBy(() -> obligations.correctCustomer(REFERENCE, "nobody", true, "x", OFFICER))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> obligations.correctCustomer(REFERENCE, "c1", true, " ", OFFICER))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void whoIsAffectedIsNotForEverybodyToCorrect() {
        assertThatThrownBy(() -> desk.obligations().correctCustomer(REFERENCE, "c1", false, "x", Actor.VIGIE))
                .isInstanceOf(RoleMissing.class);
    }

    @Test
    void lettersThatAllCameBackOpenTheDutyAgain() {
        desk.obligations().met(REFERENCE, Duty.CUSTOMERS, "c1", DETECTED.plusSeconds(60), OFFICER);
        awareAt(DETECTED.minusSeconds(60));
        desk.obligations().openAgain(REFERENCE, Duty.CUSTOMERS, "c1", "bounced", Actor.VIGIE);
        assertThat(rows())
                .filteredOn(
                        row -> row.duty() == Duty.CUSTOMERS && row.recipient().equals("c1"))
                .allSatisfy(row -> {
                    assertThat(row.state().open()).isTrue();
                    assertThat(row.reason()).isEqualTo("bounced");
                    assertThat(row.dueAt()).isEqualTo(DETECTED.minusSeconds(60).plus(Duration.ofHours(24)));
                });
    }

    @Test
    void openOnesComeByLimitInPages() {
        var first = desk.obligations().open(null, 0, 3);
        var last = first.get(2);
        var rest = desk.obligations().open(last.limit(), last.id(), 10);
        assertThat(first).hasSize(3).extracting(Obligation::limit).isSorted();
        assertThat(rest)
                .hasSize(4)
                .extracting(Obligation::id)
                .doesNotContain(first.get(0).id(), last.id());
        met(Duty.TRIAGE, DETECTED);
        assertThat(desk.obligations().open(null, 0, 10)).hasSize(6);
    }

    private void met(Duty duty, Instant at) {
        desk.obligations().met(REFERENCE, duty, null, at, OFFICER);
    }

    private void factsChange() {
        desk.happens(new FactsChanged(REFERENCE, 2, Map.of(), FactOrigin.UNSTATED, OFFICER, DETECTED));
    }

    private void awareAt(Instant at) {
        desk.hand = desk.hand.aware(at);
        desk.happens(
                new AwarenessMoved(REFERENCE, AwarenessRole.CONTROLLER, DETECTED, at, 2, "logs", OFFICER, DETECTED));
    }

    private void triaged(Outcome outcome) {
        desk.hand = desk.hand.outcome(outcome);
        desk.happens(new OutcomeDecided(REFERENCE, outcome, "as triage said", OFFICER, DETECTED.plusSeconds(600)));
    }

    private void decided(boolean authority) {
        var decision = new Decision(
                1, REFERENCE, 1, authority, false, null, "reasons", "officer", DETECTED, false, null, null, true);
        desk.decision = decision;
        desk.happens(new AssessmentDecided(REFERENCE, decision, OFFICER, DETECTED));
    }

    private List<Obligation> rows() {
        return desk.obligations().of(REFERENCE);
    }

    private List<ObligationState> states(String... regimes) {
        return rows().stream()
                .filter(row -> List.of(regimes).contains(row.regime()))
                .map(Obligation::state)
                .toList();
    }

    private List<String> actions() {
        return desk.told.stream().map(Audited::action).toList();
    }
}
