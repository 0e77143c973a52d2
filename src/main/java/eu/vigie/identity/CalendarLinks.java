package eu.vigie.identity;

import eu.vigie.actor.Actor;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Addresses under which a calendar program reads a person's calendar without signing on. An address is {@code selector.secret};
 * the secret is shown once and only its digest is stored.
 */
@Component
public class CalendarLinks {

    /** What an address that nobody has is compared with: it takes as long as one that somebody has. */
    private static final CalendarLinkTable.Stored NOBODY =
            new CalendarLinkTable.Stored("", Secrets.digest(Secrets.random(32)));

    private final CalendarLinkTable table;
    private final PersonTable people;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    CalendarLinks(CalendarLinkTable table, PersonTable people, Clock clock, ApplicationEventPublisher events) {
        this.table = table;
        this.people = people;
        this.clock = clock;
        this.events = events;
    }

    /** A new address for oneself; the earlier one dies. */
    @Transactional
    public String open(Actor actor) {
        var selector = Secrets.random(12);
        var secret = Secrets.random(32);
        var now = now();
        boolean replaced = table.replace(actor.name(), selector, Secrets.digest(secret), now);
        events.publishEvent(new CalendarOpened(actor.name(), replaced, actor, now));
        return selector + "." + secret;
    }

    /** One's own address leads nowhere from now on; says nothing where there was none. */
    @Transactional
    public void close(Actor actor) {
        if (table.delete(actor.name())) events.publishEvent(new CalendarClosed(actor.name(), actor, now()));
    }

    /** Whether a person has an address, and since when. */
    @Transactional(readOnly = true)
    public Optional<CalendarLink> of(String name) {
        return table.of(name);
    }

    /** Whose address it is; empty for one that is nobody's, was closed or replaced, or belongs to somebody locked. */
    @Transactional
    public Optional<Person> reader(String address) {
        var halves = address.split("\\.", 2);
        var stored = table.find(halves[0]).orElse(NOBODY);
        boolean proved = Secrets.same(stored.digest(), Secrets.digest(halves.length < 2 ? "" : halves[1]));
        var reader = Optional.of(stored.name())
                .filter(name -> proved)
                .flatMap(people::find)
                .filter(found -> !found.locked())
                .map(PersonTable.Credentials::person);
        reader.ifPresent(person -> told(person, halves[0]));
        return reader;
    }

    private void told(Person person, String selector) {
        var now = now();
        if (table.read(selector, now.atZone(ZoneOffset.UTC).toLocalDate()))
            events.publishEvent(new CalendarRead(person.name(), new Actor(person.name(), person.roles()), now));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
