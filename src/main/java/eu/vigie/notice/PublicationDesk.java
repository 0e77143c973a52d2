package eu.vigie.notice;

import eu.vigie.actor.Actor;
import eu.vigie.actor.Role;
import eu.vigie.breach.Breach;
import eu.vigie.breach.Breaches;
import eu.vigie.delivery.Deliveries;
import eu.vigie.delivery.DeliveryState;
import eu.vigie.delivery.Outgoing;
import eu.vigie.delivery.ToldOtherwise;
import eu.vigie.delivery.ToldOtherwise.Channel;
import eu.vigie.document.Letter;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publications, each act in its transaction. Each has a row on the ledger, told by another channel than mail from the start, so
 * that counts, outcome and package know it without knowing what a publication is.
 */
@Component
@Transactional
class PublicationDesk implements Publications {

    private static final int LONGEST_ADDRESS = 320;

    private final NoticeTable notices;
    private final HeldNotices held;
    private final PublicationTable publications;
    private final PublicationRules rules;
    private final Releases releases;
    private final Delays delays;
    private final LetterWriter writer;
    private final Breaches breaches;
    private final Deliveries deliveries;
    private final ApplicationEventPublisher events;

    PublicationDesk(
            NoticeTable notices,
            HeldNotices held,
            PublicationTable publications,
            PublicationRules rules,
            Releases releases,
            Delays delays,
            LetterWriter writer,
            Breaches breaches,
            Deliveries deliveries,
            ApplicationEventPublisher events) {
        this.notices = notices;
        this.held = held;
        this.publications = publications;
        this.rules = rules;
        this.releases = releases;
        this.delays = delays;
        this.writer = writer;
        this.breaches = breaches;
        this.deliveries = deliveries;
        this.events = events;
    }

    @Override
    public RecordedPublication publish(long id, Publication publication, Actor actor) {
        Permit.oneOf(actor, Role.COMMUNICATIONS, Role.PRIVACY_OFFICER, Role.DPO);
        NoticeRow notice = held.lock(id);
        Version version = releases.sendable(ofPublic(notice));
        delays.refuse(notice);
        Breach breach = breaches.get(notice.breach());
        rules.check(publication, breach, notices.now());
        if (notice.releasedAt() == null) {
            releases.released(notice, 1);
        }
        long row = onLedger(notice, breach, version, publication, actor);
        publications.add(id, row, publication, actor.name(), notices.now());
        events.publishEvent(new CommunicationPublished(
                notice.breach(), id, publication.channel(), publication.reference(), actor, publication.at()));
        List<RecordedPublication> all = publications.of(id);
        return all.get(all.size() - 1);
    }

    /** Never on the wire: by the end of the transaction it is told by another channel. */
    private long onLedger(NoticeRow notice, Breach breach, Version version, Publication one, Actor actor) {
        String number = String.valueOf(publications.of(notice.id()).size() + 1);
        deliveries.queue(
                notice.owner(), true, List.of(entry(notice, everyLanguage(notice, breach, version), one, number)));
        long row = deliveries
                .rows(notice.owner(), DeliveryState.QUEUED, 0, 1)
                .get(0)
                .id();
        String where = one.channel().code() + ": " + one.reference();
        deliveries.toldOtherwise(
                notice.owner(), row, new ToldOtherwise(Channel.PUBLICATION, actor.name(), one.at(), where));
        return row;
    }

    private static Outgoing entry(NoticeRow notice, Letter text, Publication one, String number) {
        Addressee to = new Addressee(
                one.channel().code(),
                number,
                one.reference().substring(0, Math.min(one.reference().length(), LONGEST_ADDRESS)),
                notice.locale(),
                Map.of());
        return LetterWriter.outgoing(notice, to, text);
    }

    /** One text for the ledger: what was published, in every language that was approved, our own first. */
    private Letter everyLanguage(NoticeRow notice, Breach breach, Version version) {
        List<Letter> all = version.languages().stream()
                .map(Locale::forLanguageTag)
                .sorted((one, other) -> Boolean.compare(own(notice, other), own(notice, one)))
                .map(language -> writer.letter(version, breach.exercise(), language, Map.of()))
                .toList();
        return new Letter(
                all.get(0).locale(),
                all.get(0).subject(),
                all.stream()
                        .map(one -> one.subject() + "\n\n" + one.text())
                        .collect(Collectors.joining("\n\n* * *\n\n")),
                all.stream().map(Letter::html).collect(Collectors.joining("\n")));
    }

    private static boolean own(NoticeRow notice, Locale language) {
        return language.getLanguage().equals(notice.locale().getLanguage());
    }

    @Override
    @Transactional(readOnly = true)
    public List<RecordedPublication> of(long notice) {
        return publications.of(notice);
    }

    @Override
    @Transactional(readOnly = true)
    public Letter text(long id, Locale language) {
        NoticeRow notice = ofPublic(notices.get(id));
        Version version = releases.sendable(notice);
        if (!version.languages().contains(language.toLanguageTag())) {
            throw new InvalidInput(Fault.of("language", "language-unknown", language.toLanguageTag()));
        }
        return writer.letter(version, breaches.get(notice.breach()).exercise(), language, Map.of());
    }

    private static NoticeRow ofPublic(NoticeRow notice) {
        if (notice.kind() != NoticeKind.PUBLIC) {
            throw new NoticeConflict("no-communication");
        }
        return notice;
    }
}
