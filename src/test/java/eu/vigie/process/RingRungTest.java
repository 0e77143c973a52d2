package eu.vigie.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import eu.vigie.MovableClock;
import eu.vigie.escalation.Escalation;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.variable.value.StringValue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

/** After a ring the clock goes on to the next rung; only one that failed to ring waits a while. */
class RingRungTest {

    private static final Instant DUE = Instant.parse("2026-11-24T10:00:00Z");
    private static final long OBLIGATION = 7;

    private final MovableClock clock = new MovableClock(DUE);
    private final Escalation escalation = mock();
    private final DelegateExecution execution = mock();
    private @Nullable Instant next = DUE;

    @BeforeEach
    void oneDuty() {
        when(execution.getVariable(Variables.OBLIGATION)).thenReturn(OBLIGATION);
        when(escalation.standing(OBLIGATION)).thenAnswer(call -> new Escalation.Standing(next, false));
    }

    @AfterEach
    void engineTime() {
        ClockUtil.reset();
    }

    @Test
    void aRungThatCameDueWhileOthersRangIsNotLate() throws Exception {
        Instant meanwhile = DUE.plusMillis(5);
        ringing(() -> {
            next = meanwhile;
            clock.advance(Duration.ofMillis(6));
        });
        assertThat(rung()).isEqualTo(meanwhile.toString());
    }

    @Test
    void aRungThatDidNotRingIsTriedAgainAfterAMinute() throws Exception {
        ringing(() -> clock.advance(Duration.ofMillis(6)));
        assertThat(rung()).isEqualTo(DUE.plus(Duration.ofMinutes(1)).toString());
    }

    @Test
    void afterTheHighestRungNothingIsLeft() throws Exception {
        ringing(() -> next = null);
        assertThat(rung()).isEmpty();
    }

    private void ringing(Runnable meanwhile) {
        doAnswer(call -> {
                    meanwhile.run();
                    return null;
                })
                .when(escalation)
                .ring(OBLIGATION);
    }

    private String rung() throws Exception {
        new RingRung(escalation, mock(), mock(), clock).execute(execution);
        var written = ArgumentCaptor.forClass(Object.class);
        verify(execution).setVariable(eq(Variables.RUNG), written.capture());
        verify(escalation).ring(OBLIGATION);
        return String.valueOf(((StringValue) written.getValue()).getValue());
    }
}
