package eu.vigie.notice;

import eu.vigie.breach.Breach;
import eu.vigie.breach.Breaches;
import eu.vigie.delivery.Deliveries;
import eu.vigie.delivery.Delivery;
import eu.vigie.delivery.DeliveryState;
import eu.vigie.delivery.Outgoing;
import eu.vigie.document.Letters;
import eu.vigie.estate.Estate;
import eu.vigie.identity.Person;
import eu.vigie.obligation.Duty;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Letters to our own people: no draft and no approval, sent at once, and tried for longer than others: a mail server that is down
 * must not cost us the last word of a ladder.
 */
@Component
class StaffLetters {

    /** As many as one wave to our own people ever has. */
    private static final int MANY = 1000;

    private static final Set<DeliveryState> WAITING = Set.of(DeliveryState.QUEUED, DeliveryState.TEMPORARY_FAILURE);

    private final NoticeTable notices;
    private final Letters letters;
    private final Breaches breaches;
    private final Estate estate;
    private final Deliveries deliveries;
    private final Releases releases;
    private final LocalTime times;
    private final Duration pursued;

    StaffLetters(
            NoticeTable notices,
            Letters letters,
            Breaches breaches,
            Estate estate,
            Deliveries deliveries,
            Releases releases,
            LocalTime times,
            @Value("${vigie.delivery.staff-pursued:30d}") Duration pursued) {
        this.notices = notices;
        this.letters = letters;
        this.breaches = breaches;
        this.estate = estate;
        this.deliveries = deliveries;
        this.releases = releases;
        this.times = times;
        this.pursued = pursued;
    }

    long tell(
            String reference,
            NoticeKind kind,
            String template,
            Collection<Person> people,
            Function<Person, Map<String, ?>> vocabulary) {
        Breach breach = breaches.get(reference);
        long id = notices.add(reference, kind, template, estate.organisation().locale());
        NoticeRow notice = notices.get(id);
        List<Outgoing> all = people.stream()
                .map(person -> letter(notice, breach, person, vocabulary.apply(person)))
                .toList();
        deliveries.queue(notice.owner(), breach.exercise(), all, pursued);
        releases.released(notice, all.size());
        return id;
    }

    boolean waits(NoticeRow notice, String recipient) {
        Map<DeliveryState, Long> counts = deliveries.counts(notice.owner(), recipient);
        return WAITING.stream().anyMatch(counts::containsKey);
    }

    boolean inDoubt(NoticeRow notice, String recipient) {
        return deliveries.counts(notice.owner(), recipient).containsKey(DeliveryState.IN_DOUBT);
    }

    boolean takeBack(NoticeRow notice, String recipient, String reason) {
        return deliveries.rows(notice.owner(), null, 0, MANY).stream()
                .filter(row -> row.recipient().equals(recipient))
                .anyMatch(row -> takeBack(notice, row, reason));
    }

    /** What failed for good stays on the ledger as a failure. */
    private boolean takeBack(NoticeRow notice, Delivery row, String reason) {
        if (WAITING.contains(row.state())) {
            deliveries.suppress(notice.owner(), row.id(), reason);
            return true;
        }
        return row.state() == DeliveryState.PERMANENT_FAILURE;
    }

    private Outgoing letter(NoticeRow notice, Breach breach, Person person, Map<String, ?> vocabulary) {
        Locale locale = letters.languages(notice.template())
                        .contains(Locale.forLanguageTag(person.locale().getLanguage()))
                ? Locale.forLanguageTag(person.locale().getLanguage())
                : Locale.ENGLISH;
        String source = LetterMark.exercise(letters.source(notice.template(), locale), breach.exercise(), locale);
        Addressee to = new Addressee(person.name(), "staff", person.email(), locale, Map.of());
        return LetterWriter.outgoing(notice, to, letters.write(source, locale, spoken(vocabulary, locale)));
    }

    /** Instants and duties in the reader's own words. */
    private Map<String, Object> spoken(Map<String, ?> vocabulary, Locale locale) {
        Words words = new Words(locale);
        Map<String, Object> spoken = new HashMap<>();
        vocabulary.forEach((name, value) -> {
            if (value instanceof Instant at) {
                spoken.put(name, times.of(at, locale));
            } else if (value instanceof Duty duty) {
                spoken.put(name, words.code("duty", duty));
            } else {
                spoken.put(name, value == null ? words.unknown() : value);
            }
        });
        return spoken;
    }
}
