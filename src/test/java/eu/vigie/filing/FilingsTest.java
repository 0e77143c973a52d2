package eu.vigie.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import eu.vigie.OnPostgresqlToo;
import eu.vigie.obligation.Duty;
import eu.vigie.obligation.Obligation;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.refusal.Refusal;
import eu.vigie.refusal.SamePerson;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnPostgresqlToo
class FilingsTest {

    private final FilingHouse house = new FilingHouse();
    private final RecordedFilings filings = house.filings;
    private final long id = filings.prepare(FilingHouse.CASE);

    @Test
    void preparingTwiceGivesTheSameDraft() {
        assertThat(filings.prepare(FilingHouse.CASE)).isEqualTo(id);
    }

    @Test
    void theFormAnswersFromTheFacts() {
        filings.drafted(id, "complete", null, FilingHouse.OFFICER);
        assertThat(filings.form(id))
                .containsEntry("field_3", "a")
                .containsEntry("field_4", "a")
                .containsEntry("field_12", "Hébergeur Exemple SAS")
                .containsEntry("field_44", "c")
                .containsEntry("field_48", "2026-11-24T09:30:00+01:00")
                .containsEntry("field_55", "a")
                .containsEntry("field_56", "b")
                .containsEntry("field_57", "c")
                .containsEntry("field_60", "f")
                .containsEntry("field_61", "d")
                .containsEntry("field_65", "a")
                .containsEntry("field_66", "Clients et prospects; Utilisateurs")
                .containsEntry("field_68", 900)
                .containsEntry("field_73", 900)
                .containsEntry("field_87", "a")
                .containsEntry("field_89", "b")
                .containsEntry("field_97", "d")
                .doesNotContainKeys("field_49", "field_58", "field_59", "field_100");
    }

    @Test
    void whatIsDraftedDoesNotFollowTheFactsAnyMore() {
        filings.drafted(id, "complete", null, FilingHouse.OFFICER);
        String digest = filings.get(id).digest();
        house.breach = FilingHouse.breach(KnownIncident.facts(null, 5, ""), 1, "other");
        assertThat(filings.form(id)).containsEntry("field_68", 900);
        assertThat(filings.get(id).digest()).isEqualTo(digest).hasSize(64);
    }

    @Test
    void aCompleteFormNamesTheFieldsItOwesAndAnIncompleteOneGoesOn() {
        house.breach = FilingHouse.breach(KnownIncident.facts(null, 900, ""), 1, "d");
        assertThatThrownBy(() -> filings.drafted(id, "complete", null, FilingHouse.OFFICER))
                .satisfies(thrown -> assertThat(fields(thrown)).containsExactly("field_56", "field_79", "field_85"));
        filings.drafted(id, "incomplete", null, FilingHouse.OFFICER);
        assertThat(filings.form(id)).containsEntry("field_4", "b");
    }

    @Test
    void whoDraftedCannotApprove() {
        filings.drafted(id, "complete", null, FilingHouse.OFFICER);
        assertThatThrownBy(() -> filings.approve(id, FilingHouse.OFFICER)).isInstanceOf(SamePerson.class);
        filings.approve(id, FilingHouse.APPROVER);
        assertThat(filings.get(id).state()).isEqualTo(FilingState.APPROVED);
    }

    @Test
    void aRefusedDraftComesBackAndIsDraftedAgain() {
        filings.drafted(id, "complete", null, FilingHouse.OFFICER);
        filings.refuse(id, "Nombre à revoir.", FilingHouse.APPROVER);
        assertThat(filings.get(id).digest()).isNull();
        filings.drafted(id, "complete", null, FilingHouse.OFFICER);
        assertThat(house.events)
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("FilingDrafted", "FilingRefused", "FilingDrafted");
    }

    @Test
    void lateWithoutReasonsIsRefusedFromTheFirstMicrosecond() {
        filings.drafted(id, "complete", null, FilingHouse.OFFICER);
        house.now = FilingHouse.AWARE.plus(Duration.ofHours(80));
        var limit = FilingHouse.AWARE.plus(Duration.ofHours(72));
        assertThatThrownBy(() -> filings.recordReceipt(
                        id, new Receipt("CNIL-1", limit.plusNanos(1000), null, null), FilingHouse.OFFICER))
                .satisfies(thrown -> assertThat(fields(thrown)).containsExactly("lateReason"));
        filings.recordReceipt(
                id, new Receipt("CNIL-1", limit.plusNanos(1000), "Éléments tardifs.", null), FilingHouse.OFFICER);
        assertThat(filings.form(id)).containsEntry("field_49", "Éléments tardifs.");
    }

    @Test
    void onTheLimitIsInTimeAndCarriesNoReasons() {
        filings.drafted(id, "complete", null, FilingHouse.OFFICER);
        house.now = FilingHouse.AWARE.plus(Duration.ofHours(80));
        filings.recordReceipt(
                id,
                new Receipt("CNIL-1", FilingHouse.AWARE.plus(Duration.ofHours(72)), null, null),
                FilingHouse.OFFICER);
        assertThat(filings.form(id)).doesNotContainKey("field_49");
    }

    @ParameterizedTest
    @CsvSource({"complete", "incomplete"})
    void aLateDraftForAPortalGoesOnAndItsReceiptAsksForTheReasons(String subtype) {
        house.now = FilingHouse.AWARE.plus(Duration.ofHours(73));
        filings.drafted(id, subtype, null, FilingHouse.OFFICER);
        assertThat(filings.form(id)).doesNotContainKey("field_49");
        Receipt receipt = new Receipt("CNIL-1", house.now, null, null);
        assertThatThrownBy(() -> filings.recordReceipt(id, receipt, FilingHouse.OFFICER))
                .satisfies(thrown -> assertThat(fields(thrown)).containsExactly("lateReason"));
    }

    @Test
    void aLateDraftThatGoesByMailGivesItsReasonsFirst() {
        Obligation owed = FilingHouse.owed(Duty.AUTHORITY, FilingHouse.BY_MAIL);
        when(house.obligations.of(FilingHouse.CASE)).thenReturn(List.of(owed));
        long posted = filings.prepare(FilingHouse.CASE);
        house.now = FilingHouse.AWARE.plus(Duration.ofHours(73));
        assertThatThrownBy(() -> filings.drafted(posted, "incomplete", " ", FilingHouse.OFFICER))
                .satisfies(thrown -> assertThat(fields(thrown)).containsExactly("lateReason"));
        filings.drafted(posted, "incomplete", "Late evidence.", FilingHouse.OFFICER);
        assertThat(filings.form(posted)).containsEntry("field_49", "Late evidence.");
    }

    @ParameterizedTest
    @CsvSource({"complete", "incomplete"})
    void whatWasBegunAsAWithdrawalStaysOneHoweverItIsDrafted(String subtype) {
        submitted(id);
        long withdrawal = filings.startFollowUp(FilingHouse.CASE, "withdraw", FilingHouse.OFFICER);
        assertThatThrownBy(() -> filings.drafted(withdrawal, subtype, null, FilingHouse.OFFICER))
                .as("the decision says that the authority is told")
                .satisfies(thrown -> assertThat(fields(thrown)).contains("lateReason"));
        filings.drafted(withdrawal, subtype, "Doublon.", FilingHouse.OFFICER);
        assertThat(filings.get(withdrawal).withdraws()).isTrue();
        assertThat(filings.form(withdrawal)).containsEntry("field_4", "c").containsEntry("field_5", "Doublon.");
    }

    @Test
    void aWithdrawalThatADecisionAsksForGivesTheReasonOfTheDecision() {
        submitted(id);
        long withdrawal = filings.startFollowUp(FilingHouse.CASE, "withdraw", FilingHouse.OFFICER);
        when(house.assessments.latest(FilingHouse.CASE)).thenReturn(Optional.of(house.decision(false, true)));
        filings.drafted(withdrawal, "complete", null, FilingHouse.OFFICER);
        assertThat(filings.form(withdrawal)).containsEntry("field_5", "Coordonnées seules, aucun usage constaté.");
        assertThat(filings.get(withdrawal).lateReason()).startsWith("Coordonnées seules");
    }

    @Test
    void anImpossibleReceiptNamesEveryFault() {
        filings.drafted(id, "complete", null, FilingHouse.OFFICER);
        assertThatThrownBy(() -> filings.recordReceipt(
                        id, new Receipt(" ", house.now.plusSeconds(1), null, null), FilingHouse.OFFICER))
                .satisfies(thrown -> assertThat(fields(thrown)).containsExactly("authorityReference", "submittedAt"));
        assertThatThrownBy(() -> filings.recordReceipt(
                        id,
                        new Receipt("x".repeat(101), FilingHouse.AWARE.minusSeconds(86_401), null, null),
                        FilingHouse.OFFICER))
                .satisfies(thrown -> assertThat(fields(thrown)).containsExactly("authorityReference", "submittedAt"));
    }

    @Test
    void whatWasFiledBetweenTheDetectionAndTheAwarenessThatTriageSaidIsRecorded() {
        filings.drafted(id, "incomplete", null, FilingHouse.OFFICER);
        var detected = FilingHouse.AWARE.minusSeconds(1800);
        filings.recordReceipt(id, new Receipt("CNIL-1", detected, null, null), FilingHouse.OFFICER);
        assertThat(filings.get(id).state()).isEqualTo(FilingState.SUBMITTED);
    }

    @Test
    void aReceiptBeforeTheApprovalIsAFactAndFlagged() {
        submitted(id);
        assertThat(filings.get(id).submittedBeforeApproval()).isTrue();
        filings.approve(id, FilingHouse.APPROVER);
        assertThat(filings.get(id).state()).isEqualTo(FilingState.SUBMITTED);
    }

    @ParameterizedTest(name = "submitted {0} minutes before the approval: {1}")
    @CsvSource({"0, false", "1, true", "60, true"})
    void aSubmissionBeforeTheApprovalIsFlaggedWheneverItIsRecorded(int minutes, boolean flagged) {
        filings.drafted(id, "complete", null, FilingHouse.OFFICER);
        filings.approve(id, FilingHouse.APPROVER);
        var at = house.now.minus(Duration.ofMinutes(minutes));
        filings.recordReceipt(id, new Receipt("CNIL-1", at, null, null), FilingHouse.OFFICER);
        assertThat(filings.get(id).submittedBeforeApproval()).isEqualTo(flagged);
    }

    @Test
    void aFollowUpCarriesTheEarlierReferenceAndDoesNotMeetTheDutyAgain() {
        submitted(id);
        long next = filings.startFollowUp(FilingHouse.CASE, "complete", FilingHouse.OFFICER);
        submitted(next);
        assertThat(filings.form(next)).containsEntry("field_3", "b").containsEntry("field_6", "CNIL-" + id);
        verify(house.obligations, times(1)).met(eq(FilingHouse.CASE), eq(Duty.AUTHORITY), eq("CNIL"), any(), any());
    }

    @Test
    void nothingFollowsAWithdrawal() {
        submitted(id);
        long withdrawal = filings.startFollowUp(FilingHouse.CASE, "withdraw", FilingHouse.OFFICER);
        filings.drafted(withdrawal, "withdraw", "Doublon.", FilingHouse.OFFICER);
        filings.recordReceipt(withdrawal, new Receipt("CNIL-W", house.now, null, null), FilingHouse.OFFICER);
        assertThat(filings.form(withdrawal)).containsEntry("field_5", "Doublon.");
        assertThatThrownBy(() -> filings.startFollowUp(FilingHouse.CASE, "complete", FilingHouse.OFFICER))
                .isInstanceOf(FilingNotPossible.class);
    }

    @Test
    void aFormThatWasDraftedInTimeAndIsApprovedLateTakesTheReasonsOfItsDraft() {
        filings.drafted(id, "complete", "We may be late.", FilingHouse.OFFICER);
        assertThat(filings.form(id)).doesNotContainKey("field_49");
        String digest = filings.get(id).digest();
        house.now = FilingHouse.AWARE.plus(Duration.ofHours(73));
        filings.approve(id, FilingHouse.APPROVER);
        assertThat(filings.form(id)).containsEntry("field_49", "We may be late.");
        assertThat(filings.get(id).digest()).hasSize(64).isNotEqualTo(digest);
    }

    @Test
    void reasonsThatComeWithTheApprovalGoIntoTheFormAndOntoTheTrail() {
        filings.drafted(id, "complete", null, FilingHouse.OFFICER);
        assertThat(filings.owesReasons(id)).isFalse();
        house.now = FilingHouse.AWARE.plus(Duration.ofHours(73));
        assertThat(filings.owesReasons(id)).isTrue();
        filings.approve(id, " Nobody was there. ", FilingHouse.APPROVER);
        assertThat(filings.owesReasons(id)).isFalse();
        assertThat(filings.form(id)).containsEntry("field_49", "Nobody was there.");
        assertThat(filings.get(id).state()).isEqualTo(FilingState.APPROVED);
        assertThat(house.events)
                .filteredOn(DelayExplained.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(DelayExplained.class, told -> {
                    assertThat(told.actor()).isEqualTo(FilingHouse.APPROVER);
                    assertThat(told.details()).containsEntry("reason", "Nobody was there.");
                });
    }

    @Test
    void reasonsGivenInTimeAreKeptForTheReceipt() {
        filings.drafted(id, "complete", null, FilingHouse.OFFICER);
        filings.approve(id, "The portal is down.", FilingHouse.APPROVER);
        assertThat(filings.form(id)).doesNotContainKey("field_49");
        house.now = FilingHouse.AWARE.plus(Duration.ofHours(73));
        filings.recordReceipt(id, new Receipt("CNIL-1", house.now, null, null), FilingHouse.OFFICER);
        assertThat(filings.form(id)).containsEntry("field_49", "The portal is down.");
    }

    @Test
    void aWithdrawalAndWhatIsOnItsWayTakeNoReasonsForADelay() {
        filings.drafted(id, "complete", null, FilingHouse.OFFICER);
        when(house.submissions.of(id)).thenReturn(Optional.of(FilingHouse.submission(id, SubmissionState.IN_DOUBT)));
        assertThatThrownBy(() -> filings.approve(id, "Late.", FilingHouse.APPROVER))
                .satisfies(thrown -> assertThat(fields(thrown)).containsExactly("lateReason"));
        filings.approve(id, FilingHouse.APPROVER);
        filings.recordReceipt(id, new Receipt("CNIL-1", house.now, null, null), FilingHouse.OFFICER);
        long withdrawal = filings.startFollowUp(FilingHouse.CASE, "withdraw", FilingHouse.OFFICER);
        filings.drafted(withdrawal, "withdraw", "Duplicate.", FilingHouse.OFFICER);
        assertThatThrownBy(() -> filings.approve(withdrawal, "Late.", FilingHouse.APPROVER))
                .satisfies(thrown -> assertThat(fields(thrown)).containsExactly("lateReason"));
        assertThat(filings.get(withdrawal).lateReason()).isEqualTo("Duplicate.");
    }

    @Test
    void aDraftThatWasHandedInBeforeItsApprovalIsStoppedWhenItIsSentBack() {
        filings.drafted(id, "complete", null, FilingHouse.OFFICER);
        when(house.submissions.of(id)).thenReturn(Optional.of(FilingHouse.submission(id, SubmissionState.QUEUED)));
        filings.refuse(id, " Nombre à revoir. ", FilingHouse.APPROVER);
        verify(house.submissions).stop(id, "Nombre à revoir.");
        assertThat(filings.get(id).digest()).isNull();
    }

    @Test
    void whatTheAuthorityMayHaveIsNotSentBack() {
        filings.drafted(id, "complete", null, FilingHouse.OFFICER);
        when(house.submissions.stop(eq(id), any())).thenReturn(false);
        assertThatThrownBy(() -> filings.refuse(id, "Nombre à revoir.", FilingHouse.APPROVER))
                .isInstanceOf(FilingNotPossible.class)
                .satisfies(thrown -> assertThat(((Refusal) thrown).faults())
                        .extracting(Fault::code)
                        .containsExactly("filing-on-its-way"));
        assertThat(filings.get(id).digest()).isNotNull();
    }

    @Test
    void whatWasRefusedAfterADoubtTakesNoReasonsAndKeepsItsForm() {
        filings.drafted(id, "complete", null, FilingHouse.OFFICER);
        filings.approve(id, FilingHouse.APPROVER);
        String digest = filings.get(id).digest();
        house.now = FilingHouse.AWARE.plus(Duration.ofHours(73));
        when(house.submissions.of(id))
                .thenReturn(Optional.of(FilingHouse.submission(id, SubmissionState.REFUSED, true)));
        assertThatThrownBy(() -> filings.explain(id, "Late.", FilingHouse.OFFICER))
                .satisfies(thrown -> assertThat(fields(thrown)).containsExactly("lateReason"));
        assertThat(filings.get(id).digest()).isEqualTo(digest);
        when(house.submissions.of(id)).thenReturn(Optional.of(FilingHouse.submission(id, SubmissionState.REFUSED)));
        filings.explain(id, "Late.", FilingHouse.OFFICER);
        assertThat(filings.get(id).digest()).isNotEqualTo(digest);
    }

    @Test
    void reasonsOfTwentyThousandCharactersAreTaken() {
        filings.drafted(id, "complete", null, FilingHouse.OFFICER);
        house.now = FilingHouse.AWARE.plus(Duration.ofHours(73));
        filings.explain(id, "x".repeat(20_000), FilingHouse.OFFICER);
        assertThat(filings.owesReasons(id)).isFalse();
    }

    @Test
    void longerOrUnreadableReasonsAreRefusedAtTheirField() {
        filings.drafted(id, "complete", null, FilingHouse.OFFICER);
        house.now = FilingHouse.AWARE.plus(Duration.ofHours(73));
        for (String given : List.of("x".repeat(20_001), "Late.\u0000", "Late.\u0007"))
            assertThatThrownBy(() -> filings.explain(id, given, FilingHouse.OFFICER))
                    .isInstanceOf(InvalidInput.class)
                    .satisfies(thrown -> assertThat(fields(thrown)).containsExactly("lateReason"));
        assertThat(filings.owesReasons(id)).isTrue();
    }

    private void submitted(long filing) {
        filings.drafted(filing, "complete", null, FilingHouse.OFFICER);
        filings.recordReceipt(filing, new Receipt("CNIL-" + filing, house.now, null, null), FilingHouse.OFFICER);
    }

    private static List<String> fields(Throwable thrown) {
        return ((Refusal) thrown).faults().stream().map(Fault::field).toList();
    }
}
