package eu.vigie.process;

import eu.vigie.breach.Breaches;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What somebody wrote beside a step that has no place of its own for it: it stands on the time line. */
@Component
class StepNotes {

    private final Breaches breaches;
    private final Clock clock;

    StepNotes(Breaches breaches, Clock clock) {
        this.breaches = breaches;
        this.clock = clock;
    }

    /** Keeps the note of that step; without one nothing happens. */
    void keep(StepContext context, String step) {
        String note = context.values().text("note");
        if (note == null || note.isBlank()) return;
        breaches.note(context.breach(), step, clock.instant(), note, context.actor());
    }
}
