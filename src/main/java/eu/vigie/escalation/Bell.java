package eu.vigie.escalation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import eu.vigie.actor.Actor;
import eu.vigie.actor.Role;
import eu.vigie.identity.Person;
import eu.vigie.obligation.Duty;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.ObligationState;
import eu.vigie.obligation.Obligations;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Rings a case: notes every rung of it that is due and whom it calls, and tells the trail. What people are told is written
 * after, by the {@link Messenger}. To be called in a transaction of its own.
 */
@Component
class Bell {

    private static final int UNDECIDED_COUNTS = 75;

    private final Obligations obligations;
    private final HeldCases cases;
    private final Climbers climbers;
    private final Chain chain;
    private final Rungs rungs;
    private final Calls calls;
    private final Ladders ladders;
    private final ApplicationEventPublisher events;

    Bell(
            Obligations obligations,
            HeldCases cases,
            Climbers climbers,
            Chain chain,
            Rungs rungs,
            Calls calls,
            Ladders ladders,
            ApplicationEventPublisher events) {
        this.obligations = obligations;
        this.cases = cases;
        this.climbers = climbers;
        this.chain = chain;
        this.rungs = rungs;
        this.calls = calls;
        this.ladders = ladders;
        this.events = events;
    }

    /** Looks before it holds the case: of the many timers of one moment only the first has anything to ring. */
    void ring(long obligation, Instant now) {
        obligations
                .find(obligation)
                .filter(Obligation::running)
                .filter(owed -> !climbers.of(owed).due(now).isEmpty())
                .ifPresent(owed -> ring(cases.one(owed.breach()), new Callees(chain), now));
    }

    /** Rings the case if anything of it is due. */
    void ring(HeldCase held, Callees callees, Instant now) {
        if (!held.due(now)) return;
        var until = now.plus(ladders.policy().together(held.speed()));
        var ringing = held.climbing().stream()
                .map(one -> new Ringing(one, one.due(until)))
                .filter(one -> !one.steps().isEmpty())
                .toList();
        ringing.forEach(this::presume);
        ringing.stream()
                .collect(groupingBy(this::chord, LinkedHashMap::new, toList()))
                .forEach((chord, together) -> {
                    var people = callees.of(chord.roles(), now);
                    call(held, chord, people, together, now);
                });
        events.publishEvent(new PeopleCalled());
    }

    private void presume(Ringing one) {
        var owed = one.owed();
        if (one.percent() >= UNDECIDED_COUNTS
                && owed.duty() == Duty.AUTHORITY
                && owed.state() == ObligationState.UNDECIDED) obligations.countAsRequired(owed.id(), Actor.VIGIE);
    }

    /** What makes one call of many rungs: the same roles, by the same channels, wanting the same. */
    private record Chord(Set<Role> roles, Set<Medium> media, boolean wantsAnswer) {}

    private Chord chord(Ringing one) {
        return new Chord(one.roles(), one.media(), one.wantsAnswer(ladders.policy()));
    }

    private void call(HeldCase held, Chord chord, Map<Role, List<Person>> people, List<Ringing> together, Instant now) {
        var percent = together.stream().mapToInt(Ringing::percent).max().orElseThrow();
        var answerBy = chord.wantsAnswer() ? now.plus(ladders.policy().patience(held.speed())) : null;
        var call = new Call(held.breach(), held.speed(), percent, chord.roles(), chord.media(), people, now, answerBy);
        var names = call.names();
        var rung = together.stream().flatMap(one -> one.rungs(now).stream()).toList();
        rungs.add(calls.add(call), rung, Columns.names(names));
        rung.forEach(one -> tell(one, names, now));
    }

    private void tell(Rungs.Rung rung, List<String> names, Instant now) {
        Obligation owed = rung.owed();
        Map<String, Object> details = Map.of(
                "duty", owed.duty().code(),
                "recipient", owed.recipient(),
                "percent", rung.percent(),
                "people", names,
                "lateSeconds", rung.lateSeconds());
        events.publishEvent(new RungRung(owed.breach(), owed.id(), rung.percent(), details, Actor.VIGIE, now));
    }
}
