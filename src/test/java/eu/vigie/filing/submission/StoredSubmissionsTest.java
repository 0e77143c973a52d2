package eu.vigie.filing.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import eu.vigie.OnPostgresqlToo;
import eu.vigie.TestDatabase;
import eu.vigie.actor.Actor;
import eu.vigie.authority.Authorities;
import eu.vigie.authority.Authority;
import eu.vigie.authority.FilingChannel;
import eu.vigie.breach.Breaches;
import eu.vigie.filing.Filing;
import eu.vigie.filing.FilingApproved;
import eu.vigie.filing.FilingState;
import eu.vigie.filing.Filings;
import eu.vigie.filing.Submission;
import eu.vigie.filing.SubmissionState;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnPostgresqlToo
class StoredSubmissionsTest {

    static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Actor OFFICER = new Actor("officer", Set.of());
    static final Authority DPA = new Authority(
            "DPA",
            "FR",
            "DPA",
            "DPA",
            List.of("fr"),
            FilingChannel.MAIL,
            URI.create("mailto:notifications@authority.example.com"),
            null,
            null,
            "test",
            null);

    private final Filings filings = mock(Filings.class);
    private final Breaches breaches = mock(Breaches.class);
    private final FilingLetter letter = mock(FilingLetter.class);
    private final List<Object> told = new ArrayList<>();
    private final SubmissionRows rows = new SubmissionRows(JdbcClient.create(database()));
    private final StoredSubmissions submissions = new StoredSubmissions(
            filings,
            new Authorities(List.of(DPA)),
            breaches,
            rows,
            letter,
            told::add,
            Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void anApprovedFiling() {
        when(filings.get(anyLong())).thenReturn(filing("ab"));
    }

    @Test
    void whatWouldGoLateWithoutReasonsIsRefusedAtTheField() {
        when(filings.owesReasons(1)).thenReturn(true);

        assertThatThrownBy(() -> submissions.handIn(1, null, OFFICER)).satisfies(StoredSubmissionsTest::atTheReasons);
        assertThatThrownBy(() -> submissions.approved(new FilingApproved("2026-0001", 1, Map.of(), OFFICER, NOW)))
                .satisfies(StoredSubmissionsTest::atTheReasons);
        assertThat(submissions.of(1)).isEmpty();
        verify(letter, never()).queue(any(), any());
    }

    @Test
    void reasonsThatComeWithTheStepArePutIntoTheFormBeforeItGoes() {
        submissions.handIn(1, "Nobody was there.", OFFICER);

        var order = inOrder(breaches, filings, letter);
        order.verify(breaches).hold("2026-0001");
        order.verify(filings).explain(1, "Nobody was there.", OFFICER);
        order.verify(filings).owesReasons(1);
        order.verify(letter).queue(filing("ab"), DPA);
        assertThat(row().state()).isEqualTo(SubmissionState.QUEUED);
    }

    @Test
    void whatWasRefusedGoesAgainAsTheSameLetterOrWithReasonsAsAnother() {
        submissions.handIn(1, null, OFFICER);
        String key = row().idempotencyKey();
        rows.move(1, SubmissionState.REFUSED, "550", NOW, NOW);
        submissions.handIn(1, null, OFFICER);
        verify(letter).again(filing("ab"));
        assertThat(row().idempotencyKey()).isEqualTo(key);

        rows.move(1, SubmissionState.REFUSED, "550", NOW, NOW);
        when(filings.get(anyLong())).thenReturn(filing("cd"));
        submissions.handIn(1, "Nobody was there.", OFFICER);
        verify(letter).instead(filing("cd"), DPA);
        assertThat(row().state()).isEqualTo(SubmissionState.QUEUED);
        assertThat(row().idempotencyKey()).isNotEqualTo(key);
    }

    @Test
    void aLetterThatWaitsIsStoppedAndOneThatIsBeingHandedOverIsNot() {
        submissions.handIn(1, null, OFFICER);
        assertThat(submissions.stop(1, "Contained.")).isFalse();
        assertThat(row().state()).isEqualTo(SubmissionState.QUEUED);

        when(letter.stop(1, "Contained.")).thenReturn(true);
        assertThat(submissions.stop(1, "Contained.")).isTrue();
        assertThat(row().state()).isEqualTo(SubmissionState.STOPPED);
        assertThat(row().stoppedFor()).isEqualTo("Contained.");
    }

    @Test
    void whatTheAuthorityHasIsNotStoppedAndWhatItRefusedIsNotThere() {
        assertThat(submissions.stop(1, "Contained.")).as("never handed in").isTrue();
        submissions.handIn(1, null, OFFICER);
        rows.move(1, SubmissionState.ACCEPTED, null, NOW, NOW);
        assertThat(submissions.stop(1, "Contained.")).isFalse();
        rows.move(1, SubmissionState.REFUSED, null, NOW, NOW);
        assertThat(submissions.stop(1, "Contained.")).isTrue();
        assertThat(row().state()).isEqualTo(SubmissionState.STOPPED);
    }

    @Test
    void whatWasRefusedAndIsSentBackGoesAsTheFormThatIsApprovedThen() {
        submissions.handIn(1, null, OFFICER);
        rows.move(1, SubmissionState.REFUSED, "550", NOW, NOW);
        submissions.stop(1, "Another address.");

        submissions.approved(new FilingApproved("2026-0001", 1, Map.of(), OFFICER, NOW));

        verify(letter).anew(filing("ab"), DPA);
        assertThat(row().state()).isEqualTo(SubmissionState.QUEUED);
    }

    @Test
    void whatMayHaveArrivedGoesAgainUnderItsKeyWhateverItsFormOwes() {
        submissions.handIn(1, null, OFFICER);
        String key = row().idempotencyKey();
        rows.doubt(1, NOW);
        rows.move(1, SubmissionState.REFUSED, "550", NOW, NOW);
        when(filings.get(anyLong())).thenReturn(filing("cd"));
        when(filings.owesReasons(1)).thenReturn(true);

        submissions.handIn(1, null, OFFICER);

        verify(letter).again(filing("cd"));
        verify(letter, never()).instead(any(), any());
        assertThat(row().idempotencyKey()).isEqualTo(key);
        assertThat(row().state()).isEqualTo(SubmissionState.QUEUED);
        assertThat(row().doubtful()).isTrue();
    }

    @Test
    void whatMayHaveArrivedIsNotStoppedAndItsLetterIsNotTakenBack() {
        submissions.handIn(1, null, OFFICER);
        rows.doubt(1, NOW);
        when(letter.stop(anyLong(), any())).thenReturn(true);

        assertThat(submissions.stop(1, "Contained.")).isFalse();
        rows.move(1, SubmissionState.REFUSED, "550", NOW, NOW);
        assertThat(submissions.stop(1, "Contained.")).isFalse();
        assertThat(rows.stop(1, "Contained.", NOW)).isFalse();
        verify(letter, never()).stop(anyLong(), any());
    }

    @Test
    void whatWasSentBackBeforeItLeftGoesAsTheFormThatIsApprovedThen() {
        submissions.handIn(1, null, OFFICER);
        String key = row().idempotencyKey();
        when(letter.stop(1, "Mend the number.")).thenReturn(true);
        assertThat(submissions.stop(1, "Mend the number.")).isTrue();
        when(filings.get(anyLong())).thenReturn(filing("cd"));

        submissions.approved(new FilingApproved("2026-0001", 1, Map.of(), OFFICER, NOW));

        verify(letter).anew(filing("cd"), DPA);
        assertThat(row().state()).isEqualTo(SubmissionState.QUEUED);
        assertThat(row().idempotencyKey()).isNotEqualTo(key);
        assertThat(row().stoppedFor()).isNull();
    }

    @Test
    void whatWasSentBackBeforeItLeftIsHandedInAgainByAPerson() {
        submissions.handIn(1, null, OFFICER);
        when(letter.stop(1, "Mend the number.")).thenReturn(true);
        submissions.stop(1, "Mend the number.");

        submissions.handIn(1, null, OFFICER);

        verify(letter).anew(filing("ab"), DPA);
        assertThat(row().state()).isEqualTo(SubmissionState.QUEUED);
    }

    @Test
    void theApprovalOfWhatWasHandedInBeforeHandsNothingInAgain() {
        submissions.handIn(1, null, OFFICER);
        rows.move(1, SubmissionState.REFUSED, "550", NOW, NOW);

        submissions.approved(new FilingApproved("2026-0001", 1, Map.of(), OFFICER, NOW));

        assertThat(row().state()).isEqualTo(SubmissionState.REFUSED);
    }

    private Submission row() {
        return submissions.of(1).orElseThrow();
    }

    private static void atTheReasons(Throwable thrown) {
        assertThat(thrown).isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.faults())
                .extracting(Fault::field)
                .containsExactly("lateReason"));
    }

    static Filing filing(String digest) {
        return new Filing(
                1,
                "2026-0001",
                "DPA",
                "new",
                "complete",
                FilingState.APPROVED,
                "officer",
                NOW,
                "approver",
                NOW,
                null,
                null,
                null,
                false,
                digest.repeat(32),
                null,
                null,
                "edpb-1.0",
                null);
    }

    static DataSource database() {
        var source = TestDatabase.of(
                "V110__filing", "V112__filing_submission", "V197__stopped_submission", "V200__doubtful_submission");
        JdbcClient.create(source)
                .sql("insert into filing (breach, authority, type, started_at) values ('2026-0001', 'DPA', 'new', :at)")
                .param("at", NOW.atOffset(ZoneOffset.UTC))
                .update();
        return source;
    }
}
