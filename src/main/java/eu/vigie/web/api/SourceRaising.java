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

/**
 * Signals in the house's own form: a source that is signed on speaks for itself alone, and not too fast; a person speaks for none
 * that proves itself.
 */
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
        String named = named(signal);
        if (!Source.actor(named).equals(actor)) throw new InvalidInput(Fault.of("source", "source-not-yours"));
        intake.count(named);
        return signals.receive(signal, actor);
    }

    /**
     * From a person. Refuses the name of a source that proves itself: its own signal of that number would count as known and be
     * dropped.
     */
    Receipt receive(NewSignal signal, Actor person) {
        String named = named(signal);
        if (intake.provesItself(named)) throw new InvalidInput(Fault.of("source", "source-proves-itself", named));
        return signals.receive(signal, person);
    }

    private static String named(NewSignal signal) {
        return signal.source() == null ? "" : signal.source().strip();
    }
}
