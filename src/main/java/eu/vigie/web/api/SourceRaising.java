package eu.vigie.web.api;

import eu.vigie.actor.Actor;
import eu.vigie.identity.CurrentActor;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.signal.NewSignal;
import eu.vigie.signal.Receipt;
import eu.vigie.signal.Signals;
import eu.vigie.source.Source;
import eu.vigie.source.SourceIntake;
import org.springframework.stereotype.Component;

/** Signals in the house's own form from a source that is signed on: it speaks for itself alone, and not too fast. */
@Component
class SourceRaising {

    private final CurrentActor current;
    private final SourceIntake intake;
    private final Signals signals;

    SourceRaising(CurrentActor current, SourceIntake intake, Signals signals) {
        this.current = current;
        this.intake = intake;
        this.signals = signals;
    }

    boolean isSource() {
        return Source.is(current.get());
    }

    /** Refuses a signal in another source's name. */
    Receipt receive(NewSignal signal) {
        Actor actor = current.get();
        String named = signal.source() == null ? "" : signal.source().strip();
        if (!Source.actor(named).equals(actor)) throw new InvalidInput(Fault.of("source", "source-not-yours"));
        intake.count(named);
        return signals.receive(signal, actor);
    }
}
