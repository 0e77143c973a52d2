package eu.vigie.escalation;

import eu.vigie.actor.Actor;
import eu.vigie.actor.Role;
import eu.vigie.breach.Breaches;
import eu.vigie.identity.People;
import eu.vigie.identity.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Alerts the seniors of a case, then their deputies, and takes acknowledgements. To be called in a transaction. */
@Component
class SeniorAlert {

    private static final String SENIORS = "seniors";
    private static final String DEPUTIES = "deputies";

    private final Breaches breaches;
    private final People people;
    private final Listeners listeners;
    private final Alerts alerts;
    private final AlertLinks links;
    private final StaffLetters letters;
    private final ApplicationEventPublisher events;

    SeniorAlert(
            Breaches breaches,
            People people,
            Listeners listeners,
            Alerts alerts,
            AlertLinks links,
            StaffLetters letters,
            ApplicationEventPublisher events) {
        this.breaches = breaches;
        this.people = people;
        this.listeners = listeners;
        this.alerts = alerts;
        this.links = links;
        this.letters = letters;
        this.events = events;
    }

    void seniors(String breach, Instant now) {
        alert(breach, SENIORS, Seniors.roles(), List.of(), now);
    }

    /** Says by name which seniors did not acknowledge. */
    void deputies(String breach, Instant now) {
        if (alerts.acknowledged(breach)) return;
        alert(breach, DEPUTIES, Seniors.deputies(), names(listeners.withOneOf(Seniors.roles())), now);
    }

    /** Cases whose seniors had their time and did not answer. */
    List<String> unanswered(Instant now) {
        return alerts.unanswered(now).stream()
                .filter(breach -> alerts.alertedAt(breach)
                        .filter(at -> !at.plus(patience(breach)).isAfter(now))
                        .isPresent())
                .toList();
    }

    Duration patience(String breach) {
        return Policy.ours().patience(breaches.get(breach).speed());
    }

    void acknowledge(String breach, Actor actor, Channel channel, Instant now) {
        if (alerts.acknowledgedBy(breach, actor.name())) return;
        alerts.acknowledge(breach, actor.name(), channel, now);
        events.publishEvent(new AlertAcknowledged(breach, channel, actor, now));
    }

    /** False when the link stands for nobody. */
    boolean acknowledge(String token, Instant now) {
        var link = links.of(token, now);
        link.ifPresent(found -> acknowledge(found.breach(), actor(found), Channel.LINK, now));
        return link.isPresent();
    }

    Optional<AlertLink> behind(String token, Instant now) {
        return links.of(token, now);
    }

    private Actor actor(AlertLink link) {
        return people.named(link.person())
                .map(person -> new Actor(person.name(), person.roles()))
                .orElseGet(() -> new Actor(link.person(), java.util.Set.of()));
    }

    private void alert(
            String breach, String audience, Collection<Role> roles, List<String> unacknowledged, Instant now) {
        if (alerts.sent(breach, audience)) return;
        alerts.add(breach, audience, now);
        var readers = listeners.withOneOf(roles);
        letters.alert(breaches.get(breach), readers, unacknowledged, reader -> links.issue(breach, reader.name(), now));
        events.publishEvent(new SeniorsAlerted(breach, audience, names(readers), unacknowledged, Actor.VIGIE, now));
    }

    private static List<String> names(List<Person> readers) {
        return readers.stream().map(Person::name).toList();
    }
}
