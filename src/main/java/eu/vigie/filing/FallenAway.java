package eu.vigie.filing;

import eu.vigie.obligation.Duty;
import eu.vigie.obligation.ObligationSettled;
import eu.vigie.obligation.ObligationState;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** No ground is left to tell that authority, or that stage is not owed: the open drafts go, what was submitted stays. */
@Component
class FallenAway {

    private final FilingSteps steps;
    private final Clock clock;

    FallenAway(FilingSteps steps, Clock clock) {
        this.steps = steps;
        this.clock = clock;
    }

    @EventListener
    void settled(ObligationSettled event) {
        ObligationState state = event.obligation().state();
        if (state != ObligationState.WITHDRAWN && state != ObligationState.NOT_REQUIRED) return;
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (event.obligation().duty() == Duty.AUTHORITY)
            steps.withdrawOpen(event.breach(), event.obligation().recipient(), now);
        else steps.withdrawServing(event.obligation().id(), now);
    }
}
