package eu.vigie.signal;

import eu.vigie.actor.Actor;
import eu.vigie.breach.Breach;
import eu.vigie.breach.Breaches;
import eu.vigie.breach.CaseConflict;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a person needs to decide: an open case, a reason, and the moment. */
@Component
class Verdicts {

    private static final int LONGEST_REASON = 20_000;

    private final Breaches breaches;
    private final Clock clock;

    Verdicts(Breaches breaches, Clock clock) {
        this.breaches = breaches;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    Verdict join(@Nullable String reference) {
        if (reference == null || reference.isBlank()) throw new InvalidInput(Fault.of("breach", "text-missing"));
        Breach breach = breaches.find(reference.strip())
                .orElseThrow(() -> new InvalidInput(Fault.of("breach", "unknown-breach")));
        if (breach.exercise()) throw new InvalidInput(Fault.of("breach", "exercise-takes-no-signal"));
        breaches.hold(breach.reference());
        if (breaches.get(breach.reference()).closedAt() != null)
            throw new CaseConflict("case-closed", breach.reference());
        return Verdict.join(breach.reference());
    }

    /** Makes the case: it is detected when the earliest signal says, and names who sent how many. */
    Verdict promote(Signal first, @Nullable String title, Senders senders, boolean known, Actor actor) {
        var report = CaseFromSignal.of(first, title, senders, known, clock.instant());
        return Verdict.promote(first.id(), breaches.report(report, actor).reference());
    }

    static Verdict dismiss(@Nullable String reason) {
        return Verdict.dismiss(given(reason));
    }

    static Verdict undo(@Nullable String reason) {
        return Verdict.undo(given(reason));
    }

    private static String given(@Nullable String reason) {
        String given = reason == null ? "" : reason.strip();
        if (given.isEmpty()) throw new InvalidInput(Fault.of("reason", "text-missing"));
        if (given.length() > LONGEST_REASON)
            throw new InvalidInput(Fault.of("reason", "text-too-long", LONGEST_REASON));
        return given;
    }
}
