package eu.vigie.obligation;

import static eu.vigie.obligation.CaseInHand.DETECTED;
import static eu.vigie.obligation.CaseInHand.REFERENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.vigie.OnPostgresqlToo;
import eu.vigie.actor.Actor;
import eu.vigie.actor.Role;
import eu.vigie.breach.AwarenessMoved;
import eu.vigie.breach.AwarenessRole;
import eu.vigie.breach.BreachClosed;
import eu.vigie.breach.BreachReported;
import eu.vigie.breach.Outcome;
import eu.vigie.breach.OutcomeDecided;
import eu.vigie.deadline.Anchor;
import eu.vigie.deadline.RegimeStatus;
import eu.vigie.estate.RegimesDeclared;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.refusal.SamePerson;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a case owes under regimes that the organisation declared, and what people say of them. */
@OnPostgresqlToo
class RegimeDeskTest {

    private static final Actor OFFICER = new Actor("officer", Set.of(Role.PRIVACY_OFFICER));
    private static final Actor DPO = new Actor("dpo", Set.of(Role.DPO));

    private final Desk desk = new Desk().open();

    @BeforeEach
    void aCloudProviderReports() {
        desk.regimes = List.of("NIS2-CLOUD", "DORA-19", "EPRIV-611");
        desk.happens(new BreachReported(REFERENCE, "Intrusion", 1, OFFICER, DETECTED));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void nothingIsOwedUnderARegimeThatNobodyDeclared() {
        desk.regimes = List.of();
        desk.happens(new RegimesDeclared(List.of(), DPO, DETECTED));
        assertThat(states()).containsOnly(ObligationState.WITHDRAWN);
        assertThat(row("NIS2-CLOUD", "final").reason()).isEqualTo("regime_not_declared");
    }

    @Test
    void everyStageIsThereFromTheReportAndUndecided() {
        assertThat(others())
                .extracting(row -> row.regime() + " " + row.stage() + " " + row.clock())
                .containsExactlyInAnyOrder(
                        "NIS2-CLOUD early_warning HARD",
                        "NIS2-CLOUD notification HARD",
                        "NIS2-CLOUD final NOT_STARTED",
                        "NIS2-CLOUD final_after_handling NOT_STARTED",
                        "DORA-19 initial HARD",
                        "DORA-19 intermediate NOT_STARTED",
                        "DORA-19 final NOT_STARTED",
                        "EPRIV-611 initial HARD",
                        "EPRIV-611 complete NOT_STARTED");
        assertThat(states()).containsOnly(ObligationState.UNDECIDED);
        assertThat(row("NIS2-CLOUD", "early_warning").regimeStatus()).isEqualTo(RegimeStatus.PENDING);
        assertThat(row("NIS2-CLOUD", "early_warning").dueAt()).isEqualTo(DETECTED.plus(Duration.ofHours(24)));
    }

    @Test
    void requiredCountsAtOnceAndForEveryStageThatIsOwedAnyway() {
        decide("NIS2-CLOUD", "final", true);
        assertThat(row("NIS2-CLOUD", "early_warning").state()).isEqualTo(ObligationState.REQUIRED);
        assertThat(row("NIS2-CLOUD", "final_after_handling").state()).isEqualTo(ObligationState.UNDECIDED);
        assertThat(row("DORA-19", "initial").state()).isEqualTo(ObligationState.UNDECIDED);
        decide("NIS2-CLOUD", "final_after_handling", true);
        assertThat(row("NIS2-CLOUD", "final_after_handling").state()).isEqualTo(ObligationState.REQUIRED);
    }

    @Test
    void notRequiredWaitsForASecondPerson() {
        var decision = decide("NIS2-CLOUD", "final", false);
        assertThat(row("NIS2-CLOUD", "final").state()).isEqualTo(ObligationState.UNDECIDED);
        assertThatThrownBy(() -> desk().approve(REFERENCE, decision.id(), true, null, OFFICER))
                .isInstanceOf(SamePerson.class);
        desk().approve(REFERENCE, decision.id(), true, null, DPO);
        assertThat(others())
                .filteredOn(row -> row.regime().equals("NIS2-CLOUD"))
                .extracting(Obligation::state)
                .containsOnly(ObligationState.NOT_REQUIRED);
        assertThat(row("NIS2-CLOUD", "final").reason()).isEqualTo("as we see it");
    }

    @Test
    void aRefusedDecisionLeavesWhatWas() {
        decide("NIS2-CLOUD", "final", true);
        var decision = decide("NIS2-CLOUD", "final", false);
        desk().approve(REFERENCE, decision.id(), false, "it was down for an hour", DPO);
        assertThat(row("NIS2-CLOUD", "final").state()).isEqualTo(ObligationState.REQUIRED);
        assertThatThrownBy(() -> desk().approve(REFERENCE, decision.id(), true, null, DPO))
                .isInstanceOf(RegimeConflict.class);
    }

    @Test
    void aLaterDecisionTakesThePlaceOfOneThatWaits() {
        var waiting = decide("NIS2-CLOUD", "final", false);
        assertThat(desk().decisionWaits(REFERENCE, waiting.id())).isTrue();
        decide("NIS2-CLOUD", "final", true);
        assertThat(desk().decisionWaits(REFERENCE, waiting.id())).isFalse();
        assertThatThrownBy(() -> desk().approve(REFERENCE, waiting.id(), true, null, DPO))
                .isInstanceOf(RegimeConflict.class);
    }

    @Test
    void aSubmissionMeetsItsStageAndStartsTheClockOfTheNext() {
        var sent = DETECTED.plus(Duration.ofHours(50));
        submit("NIS2-CLOUD", "notification", sent, null, null);
        var met = row("NIS2-CLOUD", "notification");
        assertThat(met.state()).isEqualTo(ObligationState.MET);
        assertThat(met.lateAsFiled()).isFalse();
        // 1182/71: a month from 26 November, until the end of 26 December in Paris.
        assertThat(row("NIS2-CLOUD", "final").dueAt()).isEqualTo(Instant.parse("2026-12-26T23:00:00Z"));
        assertThat(row("NIS2-CLOUD", "early_warning").state()).isEqualTo(ObligationState.UNDECIDED);
    }

    @Test
    void aLateSubmissionGivesItsReasons() {
        var sent = DETECTED.plus(Duration.ofHours(24)).plusSeconds(1);
        assertThatThrownBy(() -> submit("NIS2-CLOUD", "early_warning", sent, null, null))
                .isInstanceOfSatisfying(InvalidInput.class, refusal -> assertThat(refusal.faults())
                        .extracting("field")
                        .containsExactly("lateReason"));
        submit("NIS2-CLOUD", "early_warning", sent, "the portal was down", null);
        assertThat(row("NIS2-CLOUD", "early_warning").lateAsFiled()).isTrue();
    }

    @Test
    void aCorrectedSubmissionMovesTheNextStageAndKeepsLatenessAsFiled() {
        var first = submit("EPRIV-611", "initial", DETECTED.plus(Duration.ofHours(20)), null, null);
        var moved = DETECTED.plus(Duration.ofHours(30));
        submit("EPRIV-611", "initial", moved, "the clock of the portal was wrong", first.id());
        var row = row("EPRIV-611", "initial");
        assertThat(row.metAt()).isEqualTo(moved);
        assertThat(row.lateAsFiled()).isFalse();
        assertThat(row.lateAsKnown()).isTrue();
        assertThat(row("EPRIV-611", "complete").anchorAt()).isEqualTo(moved);
        assertThatThrownBy(() -> submit("EPRIV-611", "initial", moved, "again", first.id()))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void anUpdateMovesTheFinalReportOfDoraOnly() {
        var sent = DETECTED.plus(Duration.ofHours(10));
        submit("DORA-19", "initial", sent, null, null);
        submit("DORA-19", "intermediate", sent.plusSeconds(3600), null, null);
        submit("NIS2-CLOUD", "notification", sent, null, null);
        var updated = sent.plus(Duration.ofDays(5));
        desk.now = updated;
        submit("DORA-19", "intermediate", updated, null, null);
        submit("NIS2-CLOUD", "notification", updated, null, null);
        assertThat(row("DORA-19", "intermediate").metAt()).isEqualTo(sent.plusSeconds(3600));
        assertThat(row("DORA-19", "final").anchorAt()).isEqualTo(updated);
        assertThat(row("NIS2-CLOUD", "final").anchorAt()).isEqualTo(sent);
    }

    @Test
    void stagesAreSubmittedInTheirOrder() {
        assertThatThrownBy(() -> submit("NIS2-CLOUD", "final", DETECTED, null, null))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("stage-before-missing");
        submit("NIS2-CLOUD", "notification", DETECTED.plusSeconds(60), null, null);
        assertThatThrownBy(() -> submit("NIS2-CLOUD", "final", DETECTED.plusSeconds(59), null, null))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("before-the-stage-before");
    }

    @Test
    void aPersonSaysWhenItWasClassified() {
        desk.now = DETECTED.plus(Duration.ofHours(3));
        declare(Anchor.CLASSIFIED, DETECTED.plusSeconds(7200));
        assertThat(row("DORA-19", "initial").dueAt()).isEqualTo(DETECTED.plus(Duration.ofHours(6)));
        declare(Anchor.CLASSIFIED, DETECTED.plusSeconds(3600));
        assertThat(row("DORA-19", "initial").dueAt()).isEqualTo(DETECTED.plus(Duration.ofHours(5)));
        assertThat(desk().anchors(REFERENCE)).hasSize(2);
    }

    @Test
    void anAnchorThatCannotBeIsRefused() {
        assertThatThrownBy(() -> declare(Anchor.CLASSIFIED, desk.now.plusSeconds(2)))
                .hasMessageContaining("in-the-future");
        assertThatThrownBy(() -> declare(Anchor.HANDLED, DETECTED)).hasMessageContaining("anchor-of-regime");
        assertThatThrownBy(() -> declare(Anchor.AWARE, DETECTED)).hasMessageContaining("anchor-of-regime");
    }

    @Test
    void aMovedAwarenessMovesWhatIsOpenAndNotWhatIsMet() {
        submit("NIS2-CLOUD", "early_warning", DETECTED.plusSeconds(60), null, null);
        var earlier = DETECTED.minus(Duration.ofHours(30));
        desk.hand = desk.hand.aware(earlier);
        desk.happens(new AwarenessMoved(
                REFERENCE, AwarenessRole.CONTROLLER, DETECTED, earlier, 2, "mail found", OFFICER, DETECTED));
        assertThat(row("NIS2-CLOUD", "notification").dueAt()).isEqualTo(earlier.plus(Duration.ofHours(72)));
        var met = row("NIS2-CLOUD", "early_warning");
        assertThat(met.dueAt()).isEqualTo(DETECTED.plus(Duration.ofHours(24)));
        assertThat(met.lateAsFiled()).isFalse();
        assertThat(met.lateAsKnown()).isTrue();
        assertThat(desk.told)
                .filteredOn(event -> event.action().equals("obligation_moved"))
                .filteredOn(event -> "notification".equals(event.details().get("stage")))
                .extracting(event ->
                        event.details().get("was") + " " + event.details().get("is"))
                .containsExactly(DETECTED.plus(Duration.ofHours(72)) + " " + earlier.plus(Duration.ofHours(72)));
    }

    @Test
    void aLaterAnchorWaitsForASecondPersonAndTheOldClockRulesUntilThen() {
        var classified = DETECTED.plus(Duration.ofHours(1));
        desk.now = DETECTED.plus(Duration.ofHours(6));
        assertThat(declare(Anchor.CLASSIFIED, classified).waits()).isFalse();
        var due = row("DORA-19", "initial").dueAt();
        var waiting = declare(Anchor.CLASSIFIED, classified.plus(Duration.ofHours(3)));
        assertThat(waiting.waits()).isTrue();
        assertThat(row("DORA-19", "initial").dueAt()).isEqualTo(due);
        somethingElseHappens();
        assertThat(row("DORA-19", "initial").dueAt()).isEqualTo(due);
        assertThatThrownBy(() -> desk().approveAnchor(REFERENCE, waiting.id(), true, null, OFFICER))
                .isInstanceOf(SamePerson.class);
        assertThat(row("DORA-19", "initial").dueAt()).isEqualTo(due);
        desk().approveAnchor(REFERENCE, waiting.id(), true, null, DPO);
        assertThat(row("DORA-19", "initial").dueAt()).isEqualTo(classified.plus(Duration.ofHours(7)));
        assertThatThrownBy(() -> desk().approveAnchor(REFERENCE, waiting.id(), true, null, DPO))
                .isInstanceOf(RegimeConflict.class);
    }

    @Test
    void anEarlierAnchorCountsAtOnceAndTakesThePlaceOfALaterOneThatWaits() {
        desk.now = DETECTED.plus(Duration.ofHours(6));
        declare(Anchor.CLASSIFIED, DETECTED.plus(Duration.ofHours(2)));
        var waiting = declare(Anchor.CLASSIFIED, DETECTED.plus(Duration.ofHours(3)));
        assertThat(desk().anchorWaits(REFERENCE, waiting.id())).isTrue();
        assertThat(declare(Anchor.CLASSIFIED, DETECTED.plus(Duration.ofHours(1)))
                        .waits())
                .isFalse();
        assertThat(desk().anchorWaits(REFERENCE, waiting.id())).isFalse();
        assertThat(row("DORA-19", "initial").dueAt()).isEqualTo(DETECTED.plus(Duration.ofHours(5)));
        assertThatThrownBy(() -> desk().approveAnchor(REFERENCE, waiting.id(), true, null, DPO))
                .isInstanceOf(RegimeConflict.class);
    }

    @Test
    void aRefusedLaterAnchorLeavesTheClockAsItWasAndGivesAReason() {
        desk.now = DETECTED.plus(Duration.ofHours(6));
        declare(Anchor.CLASSIFIED, DETECTED.plus(Duration.ofHours(1)));
        var waiting = declare(Anchor.CLASSIFIED, DETECTED.plus(Duration.ofHours(3)));
        assertThatThrownBy(() -> desk().approveAnchor(REFERENCE, waiting.id(), false, " ", DPO))
                .isInstanceOf(InvalidInput.class);
        desk().approveAnchor(REFERENCE, waiting.id(), false, "The minutes say one o'clock.", DPO);
        somethingElseHappens();
        assertThat(row("DORA-19", "initial").dueAt()).isEqualTo(DETECTED.plus(Duration.ofHours(5)));
        var earlier = desk.now.plus(Duration.ofSeconds(2));
        assertThatThrownBy(() -> declare(Anchor.CLASSIFIED, earlier)).isInstanceOf(InvalidInput.class);
    }

    /** All duties of the case are compared again with what is on record. */
    private void somethingElseHappens() {
        desk.happens(new AwarenessMoved(
                REFERENCE, AwarenessRole.CONTROLLER, DETECTED, DETECTED, 2, "mail found", OFFICER, desk.now));
    }

    @Test
    void whereNoBreachWasFoundOnlyWhatWasDecidedStays() {
        decide("NIS2-CLOUD", "final", true);
        desk.hand = desk.hand.outcome(Outcome.NOT_A_BREACH);
        desk.happens(new OutcomeDecided(REFERENCE, Outcome.NOT_A_BREACH, "no data", DPO, DETECTED));
        assertThat(row("NIS2-CLOUD", "early_warning").state()).isEqualTo(ObligationState.REQUIRED);
        assertThat(row("DORA-19", "initial").state()).isEqualTo(ObligationState.WITHDRAWN);
    }

    @Test
    void closingWaitsForWhatIsRequiredAndEndsTheRest() {
        decide("EPRIV-611", "initial", true);
        assertThat(others())
                .filteredOn(Obligation::holdsUpClosing)
                .extracting(Obligation::regime)
                .containsExactly("EPRIV-611");
        submit("EPRIV-611", "initial", DETECTED.plusSeconds(60), null, null);
        assertThat(others()).noneMatch(Obligation::holdsUpClosing);
        desk.happens(new BreachClosed(REFERENCE, "done", DPO, DETECTED));
        assertThat(others()).noneMatch(row -> row.state().open());
        assertThat(row("NIS2-CLOUD", "final").reason()).isEqualTo("closed");
    }

    @ParameterizedTest(name = "aware {0}: {1} hours")
    @CsvSource({"2025-08-19T22:59:59Z, 24", "2025-08-19T23:00:00Z, 72"})
    void aCaseKeepsTheRulesOfItsOwnDate(Instant aware, int hours) {
        desk.regimes = List.of("UK-PECR");
        desk.hand = desk.hand.aware(aware);
        desk.happens(new RegimesDeclared(desk.regimes, DPO, DETECTED));
        assertThat(row("UK-PECR", "notification").dueAt()).isEqualTo(aware.plus(Duration.ofHours(hours)));
    }

    @Test
    void aRegimeThatDoesNotRuleYetBringsNothing() {
        desk.regimes = List.of("AI-73");
        desk.happens(new RegimesDeclared(desk.regimes, DPO, DETECTED));
        assertThat(others()).extracting(Obligation::regime).doesNotContain("AI-73");
    }

    @Test
    void aDutyThatFactsBringIsNotDecidedHere() {
        var id = desk.row("GDPR-33-1").id();
        assertThatThrownBy(() -> desk().decide(REFERENCE, id, false, "no", OFFICER))
                .isInstanceOf(RegimeConflict.class);
    }

    private RegimeDesk desk() {
        return desk.get(RegimeDesk.class);
    }

    private RegimeDecision decide(String regime, String stage, boolean required) {
        return desk().decide(REFERENCE, row(regime, stage).id(), required, "as we see it", OFFICER);
    }

    private DeclaredAnchor declare(Anchor anchor, Instant at) {
        return desk().declare(REFERENCE, row("DORA-19", "initial").id(), anchor, at, "by the incident lead", OFFICER);
    }

    private StageSubmission submit(
            String regime, String stage, Instant at, @Nullable String late, @Nullable Long corrects) {
        if (at.isAfter(desk.now)) desk.now = at;
        var told = new StageSubmission.Told(at, "R-1", null, late, corrects);
        return desk().submit(REFERENCE, row(regime, stage).id(), told, OFFICER);
    }

    private Obligation row(String regime, String stage) {
        return others().stream()
                .filter(row -> row.regime().equals(regime) && row.stage().equals(stage))
                .findFirst()
                .orElseThrow();
    }

    private List<ObligationState> states() {
        return others().stream().map(Obligation::state).toList();
    }

    private List<Obligation> others() {
        return desk.obligations().of(REFERENCE).stream()
                .filter(row -> row.duty() == Duty.OTHER_REGIME)
                .toList();
    }
}
