package eu.vigie.escalation;

import eu.vigie.actor.Actor;
import eu.vigie.actor.Role;
import eu.vigie.breach.Breaches;
import eu.vigie.deadline.Ladder;
import eu.vigie.identity.People;
import eu.vigie.identity.Person;
import eu.vigie.obligation.Duty;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.ObligationState;
import eu.vigie.obligation.Obligations;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Rings: notes the rungs, writes the letters, tells the trail. To be called in a transaction of its own. */
@Component
class Bell {

    private static final int UNDECIDED_COUNTS = 75;

    private final Obligations obligations;
    private final Breaches breaches;
    private final People people;
    private final Rungs rungs;
    private final Alerts alerts;
    private final StaffLetters letters;
    private final ApplicationEventPublisher events;

    Bell(
            Obligations obligations,
            Breaches breaches,
            People people,
            Rungs rungs,
            Alerts alerts,
            StaffLetters letters,
            ApplicationEventPublisher events) {
        this.obligations = obligations;
        this.breaches = breaches;
        this.people = people;
        this.rungs = rungs;
        this.alerts = alerts;
        this.letters = letters;
        this.events = events;
    }

    void ring(long obligation, Instant now) {
        var owed = obligations.find(obligation).filter(found -> found.state().open());
        if (owed.isEmpty()) return;
        var above = rungs.highest(List.of(owed.get())).getOrDefault(obligation, 0);
        var due = Rota.of(owed.get().duty())
                .ladder()
                .due(owed.get().anchorAt(), owed.get().limit(), above, now);
        if (!due.isEmpty()) ring(owed.get(), due, now);
    }

    void alert(String breach, String audience, Collection<Role> roles, Instant now) {
        if (alerts.sent(breach, audience)) return;
        alerts.add(breach, audience, now);
        var readers = readers(roles);
        letters.alert(breaches.get(breach), readers);
        events.publishEvent(new SeniorsAlerted(breach, audience, names(readers), Actor.VIGIE, now));
    }

    private void ring(Obligation owed, List<Ladder.Rung> due, Instant now) {
        var top = due.get(due.size() - 1).percent();
        if (top >= UNDECIDED_COUNTS && owed.duty() == Duty.AUTHORITY && owed.state() == ObligationState.UNDECIDED)
            obligations.countAsRequired(owed.id(), Actor.VIGIE);
        var readers = readers(Rota.of(owed.duty()).roles(due));
        due.forEach(rung -> note(owed, rung, names(readers), now));
        letters.escalation(breaches.get(owed.breach()), owed, top, readers, now);
    }

    private void note(Obligation owed, Ladder.Rung rung, List<String> names, Instant now) {
        var at = rung.at(owed.anchorAt(), owed.limit());
        rungs.add(owed, new Escalation.Rung(owed.id(), rung.percent(), at, now, names));
        Map<String, Object> details = Map.of(
                "duty", owed.duty().code(), "recipient", owed.recipient(), "percent", rung.percent(), "people", names);
        events.publishEvent(new RungRung(owed.breach(), owed.id(), rung.percent(), details, Actor.VIGIE, now));
    }

    /** Where nobody has the role the administrators are rung: a bell that nobody hears helps nobody. */
    private List<Person> readers(Collection<Role> roles) {
        var readers = people.withOneOf(roles);
        return readers.isEmpty() ? people.withOneOf(Set.of(Role.ADMIN)) : readers;
    }

    private static List<String> names(List<Person> readers) {
        return readers.stream().map(Person::name).toList();
    }
}
