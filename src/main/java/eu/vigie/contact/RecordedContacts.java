package eu.vigie.contact;

import eu.vigie.actor.Actor;
import eu.vigie.breach.Breaches;
import eu.vigie.evidence.Evidence;
import eu.vigie.evidence.EvidenceItem;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Contacts on the database; each is on the trail in the same transaction. */
@Component
@Transactional
class RecordedContacts implements Contacts {

    private final ContactRows rows;
    private final Breaches breaches;
    private final Evidence evidence;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordedContacts(
            ContactRows rows, Breaches breaches, Evidence evidence, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.breaches = breaches;
        this.evidence = evidence;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Contact record(String breach, NewContact contact, Actor actor) {
        String reference = breaches.get(breach).reference();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ContactCheck.refuse(contact, known(reference, contact), now);
        var kept = rows.add(new Contact(
                0,
                reference,
                Objects.requireNonNull(contact.party()),
                Objects.requireNonNull(contact.channel()),
                Objects.requireNonNull(contact.direction()),
                Objects.requireNonNull(contact.happenedAt()).truncatedTo(ChronoUnit.MICROS),
                Objects.requireNonNull(contact.who()).strip(),
                Objects.requireNonNull(contact.content()).strip(),
                contact.evidence(),
                actor.name(),
                now));
        events.publishEvent(new ContactRecorded(kept, actor));
        return kept;
    }

    private Set<Long> known(String breach, NewContact contact) {
        return contact.evidence().isEmpty()
                ? Set.of()
                : evidence.of(breach).stream().map(EvidenceItem::id).collect(Collectors.toSet());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Contact> after(String breach, long number, int limit) {
        return rows.after(breach, number, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Long> withEvidence(long evidence) {
        return rows.withEvidence(evidence);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Contact> below(String breach, long number, int limit) {
        return rows.below(breach, number == 0 ? Long.MAX_VALUE : number, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Contact> told(String breach, int limit) {
        return rows.told(breach, limit);
    }
}
