package eu.vigie.signal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import eu.vigie.actor.Actor;
import java.time.Instant;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.CannotCreateTransactionException;

/** Signals come in while the database is away. */
class IntakeTest {

    private final Keeping keeping = mock(Keeping.class);

    @Test
    void aDatabaseThatIsAwayIsNotAskedOnceForEachSignal() {
        doThrow(new CannotCreateTransactionException("away")).when(keeping).keep(anyList(), anyBoolean());
        var signal = new NewSignal("waf", "1", Instant.EPOCH, "low", null, null, "s", null);

        assertThatThrownBy(() -> new Intake(keeping).receive(Collections.nCopies(3, signal), Actor.VIGIE))
                .isInstanceOf(CannotCreateTransactionException.class);

        verify(keeping, times(1)).keep(anyList(), anyBoolean());
    }
}
