package eu.vigie.filing;

import static eu.vigie.filing.FilingHouse.APPROVER;
import static eu.vigie.filing.FilingHouse.CASE;
import static eu.vigie.filing.FilingHouse.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import eu.vigie.OnPostgresqlToo;
import eu.vigie.assessment.AssessmentDecided;
import eu.vigie.assessment.DecisionOnRecord;
import eu.vigie.assessment.DecisionState;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@OnPostgresqlToo
class DraftsTest {

    private final FilingHouse house = new FilingHouse();
    private final RecordedFilings filings = house.filings;
    private final Drafts drafts = house.drafts;
    private final List<DecisionOnRecord> decisions = new ArrayList<>();
    private final long first = filings.prepare(CASE);

    @Test
    void aFollowUpBegunByMistakeIsDroppedWithItsReasonAndItsNumberIsNotUsedAgain() {
        submit(first, "incomplete");
        long mistaken = filings.startFollowUp(CASE, "complete", OFFICER);
        assertThat(drafts.mayBeDropped(filings.get(mistaken))).isTrue();
        drafts.discard(mistaken, " Wrong case. ", OFFICER);
        assertThat(filings.get(mistaken).state()).isEqualTo(FilingState.WITHDRAWN);
        assertThat(last()).isInstanceOfSatisfying(FilingDiscarded.class, event -> assertThat(event.details())
                .isEqualTo(Map.of("reason", "Wrong case.")));
        assertThat(filings.startFollowUp(CASE, "complete", OFFICER)).isGreaterThan(mistaken);
    }

    @Test
    void whatIsFrozenButNotApprovedIsDroppedAsItStands() {
        submit(first, "incomplete");
        long frozen = filings.startFollowUp(CASE, "complete", OFFICER);
        filings.drafted(frozen, "complete", null, OFFICER);
        String digest = filings.get(frozen).digest();
        drafts.discard(frozen, "Duplicate.", OFFICER);
        assertThat(filings.get(frozen).digest()).isEqualTo(digest);
        assertThatThrownBy(() -> filings.approve(frozen, APPROVER)).isInstanceOf(FilingNotPossible.class);
    }

    @Test
    void whatIsOwedApprovedOnItsWayFiledOrWithoutReasonIsNotDropped() {
        refused(first, "Mistake.", "type");
        filings.drafted(first, "incomplete", null, OFFICER);
        filings.approve(first, APPROVER);
        refused(first, "Mistake.", "");
        filings.recordReceipt(first, new Receipt("CNIL-1", house.now, null, null), OFFICER);
        refused(first, "Mistake.", "");
        long next = filings.startFollowUp(CASE, "complete", OFFICER);
        refused(next, "  ", "reason");
        when(house.submissions.of(next)).thenReturn(Optional.of(mock(Submission.class)));
        assertThat(drafts.mayBeDropped(filings.get(next))).isFalse();
        refused(next, "Mistake.", "");
    }

    @Test
    void whatWasStoppedBeforeItLeftIsADraftThatMayBeDropped() {
        submit(first, "incomplete");
        long next = filings.startFollowUp(CASE, "complete", OFFICER);
        when(house.submissions.of(next)).thenReturn(Optional.of(FilingHouse.submission(next, SubmissionState.STOPPED)));
        drafts.discard(next, "Mistake.", OFFICER);
        assertThat(filings.get(next).state()).isEqualTo(FilingState.WITHDRAWN);
    }

    @Test
    void anUnfinishedFollowUpBecomesAWithdrawalWhenNothingIsOwedAnyMoreAndBackAgain() {
        submit(first, "incomplete");
        long draft = filings.startFollowUp(CASE, "complete", OFFICER);
        house.ledger.word(draft, 62, "As we see it.", OFFICER);
        decided(true);
        decided(false);
        assertThat(filings.get(draft).subtype()).isEqualTo("withdraw");
        assertThat(filings.form(draft))
                .containsEntry("field_4", "c")
                .containsEntry("field_5", "Coordonnées seules, aucun usage constaté.")
                .containsEntry("field_62", "As we see it.");
        assertThat(house.ledger.open(draft, "complete", Locale.FRENCH))
                .extracting(FieldEntry::number)
                .doesNotContain(5);
        decided(true);
        assertThat(filings.get(draft).subtype()).isEqualTo("complete");
        assertThat(filings.form(draft))
                .containsEntry("field_62", "As we see it.")
                .doesNotContainKey("field_5");
        assertThat(filings.of(CASE)).hasSize(2);
        assertThat(house.events).filteredOn(FollowUpTurned.class::isInstance).hasSize(2);
    }

    @Test
    void whatWaitsForApprovalComesBackAsAWithdrawalAndWhatWasApprovedGoesFirst() {
        submit(first, "incomplete");
        long draft = filings.startFollowUp(CASE, "complete", OFFICER);
        filings.drafted(draft, "complete", null, OFFICER);
        decided(true);
        decided(false);
        assertThat(filings.get(draft).digest()).isNull();
        decided(true);
        filings.drafted(draft, "complete", null, OFFICER);
        filings.approve(draft, APPROVER);
        decided(false);
        assertThat(filings.get(draft).subtype()).isEqualTo("complete");
        filings.recordReceipt(draft, new Receipt("CNIL-2", house.now, null, null), OFFICER);
        house.follows.on((FilingSubmitted) submitted(draft));
        assertThat(filings.of(CASE)).hasSize(3).last().satisfies(started -> assertThat(started.subtype())
                .isEqualTo("withdraw"));
    }

    @Test
    void aWithdrawalOfADuplicateStaysOneWhileTheDutyNeverWent() {
        submit(first, "complete");
        long withdrawal = filings.startFollowUp(CASE, "withdraw", OFFICER);
        decided(true);
        decided(true);
        assertThat(filings.get(withdrawal).subtype()).isEqualTo("withdraw");
    }

    private void decided(boolean required) {
        var decision = house.decision(required, true);
        decisions.add(new DecisionOnRecord(decisions.size() + 1, decision, DecisionState.STANDS, null, null, null));
        when(house.assessments.decisions(CASE)).thenReturn(decisions);
        when(house.assessments.latest(CASE)).thenReturn(Optional.of(decision));
        house.follows.on(new AssessmentDecided(CASE, decision, OFFICER, house.now));
    }

    private void submit(long filing, String subtype) {
        filings.drafted(filing, subtype, null, OFFICER);
        filings.recordReceipt(filing, new Receipt("CNIL-" + filing, house.now, null, null), OFFICER);
    }

    private Object submitted(long filing) {
        return house.events.stream()
                .filter(event -> event instanceof FilingSubmitted submitted && submitted.filing() == filing)
                .findFirst()
                .orElseThrow();
    }

    private Object last() {
        return house.events.get(house.events.size() - 1);
    }

    private void refused(long filing, String reason, String field) {
        assertThatThrownBy(() -> drafts.discard(filing, reason, OFFICER))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.faults())
                        .extracting(Fault::field)
                        .containsExactly(field));
    }
}
