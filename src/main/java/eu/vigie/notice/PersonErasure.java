package eu.vigie.notice;

import eu.vigie.actor.Actor;
import eu.vigie.breach.Breach;
import eu.vigie.breach.Breaches;
import eu.vigie.delivery.Deliveries;
import eu.vigie.evidence.LegalHolds;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases who the persons were some time after the case was closed (GDPR Art. 5(1)(e)): the list, and their addresses on the
 * ledger. What was sent when, and with what answer, stays.
 */
@Component
class PersonErasure {

    private final PersonTable persons;
    private final UntoldTable untold;
    private final Breaches breaches;
    private final NoticeTable notices;
    private final Deliveries deliveries;
    private final ApplicationEventPublisher events;
    private final LegalHolds holds;
    private final Clock clock;
    private final Duration keep;

    PersonErasure(
            PersonTable persons,
            UntoldTable untold,
            Breaches breaches,
            NoticeTable notices,
            Deliveries deliveries,
            ApplicationEventPublisher events,
            LegalHolds holds,
            Clock clock,
            @Value("${vigie.persons.keep-days:90}") int keepDays) {
        this.persons = persons;
        this.untold = untold;
        this.breaches = breaches;
        this.notices = notices;
        this.deliveries = deliveries;
        this.events = events;
        this.holds = holds;
        this.clock = clock;
        this.keep = Duration.ofDays(keepDays);
    }

    /** Erases what is due. A case that was opened again keeps its list, and so does one under a legal hold. */
    @Scheduled(fixedDelayString = "${vigie.persons.erasure-interval:3600000}")
    @Transactional
    public void erase() {
        persons.breaches().stream()
                .flatMap(reference -> breaches.find(reference).stream())
                .filter(this::due)
                .map(Breach::reference)
                .forEach(this::erase);
    }

    private boolean due(Breach breach) {
        Instant closed = breach.closedAt();
        return closed != null && !clock.instant().isBefore(closed.plus(keep)) && !holds.onCase(breach.reference());
    }

    private void erase(String breach) {
        notices.of(List.of(breach)).stream()
                .filter(notice -> notice.kind() == NoticeKind.PERSON)
                .forEach(notice -> deliveries.forget(notice.owner()));
        long erased = persons.clear(breach);
        untold.clear(breach);
        events.publishEvent(PersonsEvent.erased(breach, erased, Actor.VIGIE, clock.instant()));
    }
}
