package eu.vigie.filing.submission;

import static eu.vigie.filing.submission.StoredSubmissionsTest.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import eu.vigie.breach.Breaches;
import eu.vigie.delivery.Attempt;
import eu.vigie.delivery.Deliveries;
import eu.vigie.delivery.Delivery;
import eu.vigie.delivery.DeliveryRecord;
import eu.vigie.delivery.DeliveryState;
import eu.vigie.delivery.SentLetter;
import eu.vigie.document.Letters;
import eu.vigie.estate.Estate;
import eu.vigie.filing.Filings;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FilingLetterTest {

    private final Deliveries deliveries = mock(Deliveries.class);
    private final FilingLetter letter = new FilingLetter(
            mock(Letters.class), mock(Filings.class), mock(Breaches.class), mock(Estate.class), deliveries);

    @Test
    void whatWasRefusedAtEveryAttemptDidNotArrive() {
        attempts(attempt(1, DeliveryState.TEMPORARY_FAILURE), attempt(2, DeliveryState.PERMANENT_FAILURE));
        assertThat(letter.mayHaveArrived(1, DeliveryState.PERMANENT_FAILURE)).isFalse();
    }

    @Test
    void whatGotNoAnswerAtAnAttemptMayHaveArrived() {
        attempts(attempt(1, DeliveryState.IN_DOUBT), attempt(2, DeliveryState.PERMANENT_FAILURE));
        assertThat(letter.mayHaveArrived(1, DeliveryState.PERMANENT_FAILURE)).isTrue();
    }

    @Test
    void whatThisMachineStoppedInTheMiddleOfMayHaveArrived() {
        attempts(attempt(1, null), attempt(2, DeliveryState.PERMANENT_FAILURE));
        assertThat(letter.mayHaveArrived(1, DeliveryState.PERMANENT_FAILURE)).isTrue();
    }

    private void attempts(Attempt... attempts) {
        Delivery row = mock(Delivery.class);
        when(deliveries.rows(eq("filing:1"), eq(DeliveryState.PERMANENT_FAILURE), anyLong(), anyInt()))
                .thenReturn(List.of(row));
        when(deliveries.record("filing:1", row.id()))
                .thenReturn(new DeliveryRecord(row, mock(SentLetter.class), NOW, NOW, List.of(attempts)));
    }

    private static Attempt attempt(int number, @Nullable DeliveryState state) {
        return new Attempt(number, NOW, NOW, state, null, null);
    }
}
