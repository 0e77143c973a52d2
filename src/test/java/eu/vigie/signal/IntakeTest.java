package eu.vigie.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import eu.vigie.actor.Actor;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.CannotCreateTransactionException;

/** The way in, and who has a place meanwhile. */
class IntakeTest {

    private final Keeping keeping = mock(Keeping.class);
    private final Precedence precedence = new Precedence();
    private final Intake intake = new Intake(keeping, precedence);
    private final NewSignal signal = new NewSignal("waf", "1", Instant.EPOCH, "low", null, null, "s", null);

    @Test
    void aDatabaseThatIsAwayIsNotAskedOnceForEachSignal() {
        doThrow(new CannotCreateTransactionException("away")).when(keeping).keep(anyList(), anyBoolean());

        assertThatThrownBy(() -> intake.receive(Collections.nCopies(3, signal), Actor.VIGIE))
                .isInstanceOf(CannotCreateTransactionException.class);

        verify(keeping, times(1)).keep(anyList(), anyBoolean());
    }

    /** Whoever waited for an answer that nobody gives would wait for ever, and all who come later behind. */
    @Test
    void whoWasToBeWrittenWithSomethingThatBreaksTheMachineIsAnsweredToo() {
        doThrow(new OutOfMemoryError("heap")).when(keeping).keep(anyList(), anyBoolean());
        assertThatThrownBy(() -> intake.receive(Collections.nCopies(2, signal), Actor.VIGIE))
                .isInstanceOf(OutOfMemoryError.class);
        var others = List.of(new Arrival(signal, Actor.VIGIE), new Arrival(signal, Actor.VIGIE));
        assertThatThrownBy(() -> intake.write(others)).isInstanceOf(OutOfMemoryError.class);
        assertThat(others).allMatch(Arrival::answered);
    }

    @Test
    void whoHadAPlaceHasItAgainForTheAnswerAndWhoHadNoneTakesNone() {
        int free = precedence.free();
        doAnswer(kept -> {
                    assertThat(precedence.free()).as("while it is written").isEqualTo(free);
                    kept.<List<Arrival>>getArgument(0).forEach(one -> one.kept(new Receipt(1, null)));
                    return null;
                })
                .when(keeping)
                .keep(anyList(), anyBoolean());

        intake.receive(List.of(signal), Actor.VIGIE);
        assertThat(precedence.free()).isEqualTo(free);

        precedence.enter();
        intake.receive(List.of(signal), Actor.VIGIE);
        assertThat(precedence.free()).isEqualTo(free - 1);
    }
}
