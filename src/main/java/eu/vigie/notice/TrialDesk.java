package eu.vigie.notice;

import eu.vigie.actor.Actor;
import eu.vigie.actor.Role;
import eu.vigie.breach.Breach;
import eu.vigie.breach.Breaches;
import eu.vigie.delivery.Deliveries;
import eu.vigie.delivery.Outgoing;
import eu.vigie.document.Letter;
import eu.vigie.identity.People;
import eu.vigie.identity.Person;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tries letters on real recipients' data. */
@Component
@Transactional
class TrialDesk implements Trials {

    private static final int MOST = 5;

    private final NoticeTable notices;
    private final HeldNotices held;
    private final Versions versions;
    private final LetterWriter writer;
    private final Audience audience;
    private final UntoldPersons persons;
    private final Breaches breaches;
    private final People people;
    private final Deliveries deliveries;
    private final LooksAtPersons looks;
    private final ApplicationEventPublisher events;

    TrialDesk(
            NoticeTable notices,
            HeldNotices held,
            Versions versions,
            LetterWriter writer,
            Audience audience,
            UntoldPersons persons,
            Breaches breaches,
            People people,
            Deliveries deliveries,
            LooksAtPersons looks,
            ApplicationEventPublisher events) {
        this.notices = notices;
        this.held = held;
        this.versions = versions;
        this.writer = writer;
        this.audience = audience;
        this.persons = persons;
        this.breaches = breaches;
        this.people = people;
        this.deliveries = deliveries;
        this.looks = looks;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public List<TrialLetter> samples(long id, Actor actor) {
        NoticeRow notice = notices.get(id);
        Breach breach = breaches.get(notice.breach());
        Version version = versions.of(notice);
        List<Addressee> some = some(notice, breach, version);
        if (LooksAtPersons.needed(notice, some.size())) looks.record(notice, some.size(), actor);
        return some.stream()
                .map(to -> new TrialLetter(
                        to.recipient(),
                        to.address(),
                        writer.letter(version, breach.exercise(), locale(notice, version, to), to.own())))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Forecast forecast(long id) {
        NoticeRow notice = notices.get(id);
        long letters =
                switch (notice.kind()) {
                    case PERSON -> persons.letters(notice);
                    case CUSTOMER, CONTROLLER, RFO ->
                        audience.of(notice, breaches.get(notice.breach())).size();
                    default -> 0;
                };
        return new Forecast(letters, deliveries.projectedEnd(letters, notices.now()));
    }

    @Override
    public int toOneself(long id, Actor actor) {
        Permit.oneOf(actor, Role.PRIVACY_OFFICER, Role.DPO, Role.LEGAL, Role.EXECUTIVE, Role.COMMUNICATIONS);
        NoticeRow notice = held.lock(id);
        Person oneself = people.named(actor.name()).orElseThrow(() -> new NoticeConflict("no-mailbox"));
        Breach breach = breaches.get(notice.breach());
        Version version = versions.of(notice);
        List<Outgoing> letters = some(notice, breach, version).stream()
                .map(to -> outgoing(notice, oneself, to, trial(notice, version, to)))
                .toList();
        if (letters.isEmpty()) {
            throw new NoticeConflict("nobody-to-tell");
        }
        deliveries.queue(NoticeRow.trial(id), breach.exercise(), letters);
        events.publishEvent(new NoticeChanged(
                notice.breach(), id, notice.kind(), Map.of("trial", letters.size()), actor, notices.now()));
        return letters.size();
    }

    private Letter trial(NoticeRow notice, Version version, Addressee to) {
        Locale locale = locale(notice, version, to);
        return writer.trial(version, locale, to.own());
    }

    private Outgoing outgoing(NoticeRow notice, Person oneself, Addressee as, Letter letter) {
        String key = notice.breach() + "/" + notice.id() + "/trial/" + oneself.name() + "/" + notices.now() + "/"
                + as.recipient() + ":" + as.part();
        return new Outgoing(
                oneself.name(), oneself.email(), key, letter.locale(), letter.subject(), letter.text(), letter.html());
    }

    private static Locale locale(NoticeRow notice, Version version, Addressee to) {
        return LetterWriter.locale(to.locale(), notice.locale(), version);
    }

    private List<Addressee> some(NoticeRow notice, Breach breach, Version version) {
        return switch (notice.kind()) {
            case PERSON -> persons.some(notice, MOST);
            case PUBLIC -> List.of();
            default -> mixed(notice, version, audience.of(notice, breach));
        };
    }

    /** One of each language first, each customer once, then whoever comes next. */
    private static List<Addressee> mixed(NoticeRow notice, Version version, List<Addressee> all) {
        Map<String, Addressee> each = new LinkedHashMap<>();
        all.forEach(to -> each.putIfAbsent(to.recipient(), to));
        Map<Locale, Addressee> languages = new LinkedHashMap<>();
        each.values().forEach(to -> languages.putIfAbsent(locale(notice, version, to), to));
        List<Addressee> some = new ArrayList<>(languages.values());
        each.values().stream().filter(to -> !some.contains(to)).forEach(some::add);
        return some.subList(0, Math.min(MOST, some.size()));
    }
}
