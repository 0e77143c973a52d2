package eu.vigie.escalation;

import eu.vigie.actor.Actor;
import eu.vigie.breach.Breaches;
import eu.vigie.identity.People;
import eu.vigie.identity.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Alerts the seniors of a case, then the deputies of those roles of which nobody answered, and takes acknowledgements. To be
 * called in a transaction.
 */
@Component
class SeniorAlert {

    private static final String SENIORS = "seniors";
    private static final String DEPUTIES = "deputies";
    private static final String ANSWERED = "answered";

    private final Breaches breaches;
    private final People people;
    private final SeniorRoles roles;
    private final Alerts alerts;
    private final AlertLinks links;
    private final StaffLetters letters;
    private final Policy policy;
    private final ApplicationEventPublisher events;

    SeniorAlert(
            Breaches breaches,
            People people,
            SeniorRoles roles,
            Alerts alerts,
            AlertLinks links,
            StaffLetters letters,
            Ladders ladders,
            ApplicationEventPublisher events) {
        this.breaches = breaches;
        this.people = people;
        this.roles = roles;
        this.alerts = alerts;
        this.links = links;
        this.letters = letters;
        this.policy = ladders.policy();
        this.events = events;
    }

    void seniors(String breach, Instant now) {
        if (alerts.sent(breach, SENIORS)) return;
        var readers = roles.seniors();
        var alerted = breaches.get(breach);
        alerts.add(breach, SENIORS, now, now.plus(policy.patience(alerted.speed())));
        var late = Lateness.between(alerted.reportedAt(), now);
        letters.alert(alerted, readers, reader -> links.issue(breach, reader.name(), now), late, now);
        events.publishEvent(
                new SeniorsAlerted(breach, SENIORS, names(readers), List.of(), late.seconds(), Actor.VIGIE, now));
    }

    /** Role by role: who answered for one role leaves the deputies of the others no less needed. Says for whom each stands. */
    void deputies(String breach, Instant now) {
        // The engine's timer and the watchdog come at the same moment: the second finds it done.
        breaches.hold(breach);
        if (alerts.sent(breach, DEPUTIES) || alerts.sent(breach, ANSWERED)) return;
        var standing = roles.deputies(alerts.acknowledgedBy(breach));
        if (standing.isEmpty()) alerts.settled(breach, ANSWERED, now);
        else alert(breach, standing, now);
    }

    private void alert(String breach, Map<Person, List<String>> standing, Instant now) {
        var late = alerts.answerBy(breach).map(by -> Lateness.between(by, now)).orElse(Lateness.NONE);
        alerts.settled(breach, DEPUTIES, now);
        letters.deputies(breaches.get(breach), standing, reader -> links.issue(breach, reader.name(), now), late, now);
        var silent = new TreeSet<String>();
        standing.values().forEach(silent::addAll);
        var told = names(standing.keySet());
        events.publishEvent(
                new SeniorsAlerted(breach, DEPUTIES, told, List.copyOf(silent), late.seconds(), Actor.VIGIE, now));
    }

    /** Cases whose seniors had their time and did not all answer. */
    List<String> unanswered(Instant now) {
        return alerts.unanswered(now);
    }

    Duration patience(String breach) {
        return policy.patience(breaches.get(breach).speed());
    }

    void acknowledge(String breach, Actor actor, Channel channel, Instant now) {
        // A letter's link is opened twice at once: the second finds it done. So does whoever ends the task of the
        // alert.
        breaches.hold(breach);
        if (alerts.acknowledgedBy(breach, actor.name())) return;
        alerts.acknowledge(breach, actor.name(), channel, now);
        if (alerts.sent(breach, SENIORS)
                && !alerts.sent(breach, ANSWERED)
                && roles.deputies(alerts.acknowledgedBy(breach)).isEmpty()) alerts.settled(breach, ANSWERED, now);
        events.publishEvent(new AlertAcknowledged(breach, channel, actor, now));
    }

    /** Who opened the link, as an actor. */
    void acknowledge(AlertLink link, Instant now) {
        var actor = people.named(link.person())
                .map(person -> new Actor(person.name(), person.roles()))
                .orElseGet(() -> new Actor(link.person(), java.util.Set.of()));
        acknowledge(link.breach(), actor, Channel.LINK, now);
    }

    private static List<String> names(Collection<Person> readers) {
        return readers.stream().map(Person::name).toList();
    }
}
