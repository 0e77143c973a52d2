package eu.vigie.filing.submission;

import static eu.vigie.filing.submission.StoredSubmissionsTest.DPA;
import static eu.vigie.filing.submission.StoredSubmissionsTest.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import eu.vigie.OnPostgresqlToo;
import eu.vigie.breach.Breaches;
import eu.vigie.delivery.DeliveryState;
import eu.vigie.delivery.LettersRecorded;
import eu.vigie.filing.FilingNotTaken;
import eu.vigie.filing.Submission;
import eu.vigie.filing.SubmissionState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnPostgresqlToo
class PostedFilingsTest {

    private final SubmissionRows rows = new SubmissionRows(JdbcClient.create(StoredSubmissionsTest.database()));
    private final FilingLetter letter = mock(FilingLetter.class);
    private final List<Object> told = new ArrayList<>();
    private final PostedFilings posted = new PostedFilings(rows, letter, mock(Breaches.class), told::add);

    @BeforeEach
    void queued() {
        rows.add(StoredSubmissionsTest.filing("ab"), DPA, "key", NOW);
    }

    @Test
    void aLetterThatNoServerTookIsCertainlyNotThere() {
        outcome(DeliveryState.TEMPORARY_FAILURE);
        assertThat(told).containsExactly(new FilingNotTaken("2026-0001", 1));
        outcome(DeliveryState.PERMANENT_FAILURE);
        assertThat(told).filteredOn(FilingNotTaken.class::isInstance).hasSize(2);
        assertThat(row().state()).isEqualTo(SubmissionState.REFUSED);
        assertThat(row().mayBeThere()).isFalse();
    }

    @Test
    void aLetterInDoubtStaysSoWhateverTheServerSaysNext() {
        outcome(DeliveryState.IN_DOUBT);
        outcome(DeliveryState.TEMPORARY_FAILURE);
        outcome(DeliveryState.PERMANENT_FAILURE);
        assertThat(row().state()).isEqualTo(SubmissionState.REFUSED);
        assertThat(row().mayBeThere()).isTrue();
        assertThat(told).noneMatch(FilingNotTaken.class::isInstance);
    }

    @Test
    void anAttemptThatWasCutOffIsADoubtToo() {
        when(letter.mayHaveArrived(1, DeliveryState.TEMPORARY_FAILURE)).thenReturn(true);
        outcome(DeliveryState.TEMPORARY_FAILURE);
        assertThat(row().state()).isEqualTo(SubmissionState.QUEUED);
        assertThat(row().doubtful()).isTrue();
        assertThat(told).isEmpty();
    }

    private void outcome(DeliveryState state) {
        posted.recorded(new LettersRecorded(
                FilingLetter.owner(1), List.of(new LettersRecorded.Outcome(DPA.code(), state)), NOW));
    }

    private Submission row() {
        return rows.find(1).orElseThrow();
    }
}
