package eu.vigie.escalation;

import eu.vigie.actor.Actor;
import eu.vigie.breach.Breaches;
import eu.vigie.deadline.Ladder;
import eu.vigie.identity.Person;
import eu.vigie.obligation.Duty;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.ObligationState;
import eu.vigie.obligation.Obligations;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Rings a case: notes every rung of it that is due, writes one letter to each person for all of them, tells the trail. To be
 * called in a transaction of its own.
 */
@Component
class Bell {

    private static final int UNDECIDED_COUNTS = 75;

    private final Obligations obligations;
    private final Breaches breaches;
    private final Listeners listeners;
    private final Rungs rungs;
    private final StaffLetters letters;
    private final ApplicationEventPublisher events;

    Bell(
            Obligations obligations,
            Breaches breaches,
            Listeners listeners,
            Rungs rungs,
            StaffLetters letters,
            ApplicationEventPublisher events) {
        this.obligations = obligations;
        this.breaches = breaches;
        this.listeners = listeners;
        this.rungs = rungs;
        this.letters = letters;
        this.events = events;
    }

    /** Looks before it holds the case: of the many timers of one moment only the first has anything to ring. */
    void ring(long obligation, Instant now) {
        obligations
                .find(obligation)
                .filter(Obligation::running)
                .filter(owed -> !due(owed, rungs.highest(List.of(owed)), now).isEmpty())
                .ifPresent(owed -> ringCase(owed.breach(), now));
    }

    private void ringCase(String breach, Instant now) {
        var open = obligations.held(breach);
        var highest = rungs.highest(breach, open);
        if (open.stream().allMatch(owed -> due(owed, highest, now).isEmpty())) return;
        var until = now.plus(Policy.ours().together(breaches.get(breach).speed()));
        var ringing = open.stream()
                .map(owed -> new Ringing(Climb.of(owed), due(owed, highest, until)))
                .filter(one -> !one.rungs().isEmpty())
                .toList();
        ringing.forEach(this::presume);
        letters.escalation(breaches.get(breach), heardBy(ringing, now), now);
    }

    private static List<Ladder.Rung> due(Obligation owed, Map<Long, Integer> highest, Instant now) {
        return Climb.of(owed).due(highest.getOrDefault(owed.id(), 0), now);
    }

    private void presume(Ringing one) {
        var owed = one.owed();
        if (one.percent() >= UNDECIDED_COUNTS
                && owed.duty() == Duty.AUTHORITY
                && owed.state() == ObligationState.UNDECIDED) obligations.countAsRequired(owed.id(), Actor.VIGIE);
    }

    /** Notes who hears what. */
    private Map<Person, List<Ringing>> heardBy(List<Ringing> ringing, Instant now) {
        var heard = new LinkedHashMap<Person, List<Ringing>>();
        var byRoles = ringing.stream().collect(Collectors.groupingBy(Ringing::roles));
        byRoles.forEach((roles, together) -> {
            var readers = listeners.withOneOf(roles);
            readers.forEach(reader -> heard.computeIfAbsent(reader, one -> new java.util.ArrayList<>())
                    .addAll(together));
            var names = readers.stream().map(Person::name).toList();
            together.forEach(one -> one.rungs().forEach(rung -> note(one, rung, names, now)));
        });
        return heard;
    }

    private void note(Ringing one, Ladder.Rung rung, List<String> names, Instant now) {
        var owed = one.owed();
        var at = one.climb().at(rung);
        var noted = new Escalation.Rung(owed.id(), rung.percent(), at, now, names);
        rungs.add(owed, noted);
        Map<String, Object> details = Map.of(
                "duty", owed.duty().code(),
                "recipient", owed.recipient(),
                "percent", rung.percent(),
                "people", names,
                "lateSeconds", noted.lateSeconds());
        events.publishEvent(new RungRung(owed.breach(), owed.id(), rung.percent(), details, Actor.VIGIE, now));
    }
}
