package eu.vigie.notice;

import eu.vigie.actor.Actor;
import eu.vigie.breach.Breach;
import eu.vigie.breach.Breaches;
import eu.vigie.delivery.Deliveries;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.refusal.SamePerson;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** From a finished draft to letters on the ledger. */
@Component
class Releases {

    private final NoticeTable notices;
    private final Wording wording;
    private final Gate gate;
    private final Drafts drafts;
    private final LetterWriter writer;
    private final CustomersToTell customers;
    private final PersonList persons;
    private final Breaches breaches;
    private final Deliveries deliveries;
    private final ApplicationEventPublisher events;

    Releases(
            NoticeTable notices,
            Wording wording,
            Gate gate,
            Drafts drafts,
            LetterWriter writer,
            CustomersToTell customers,
            PersonList persons,
            Breaches breaches,
            Deliveries deliveries,
            ApplicationEventPublisher events) {
        this.notices = notices;
        this.wording = wording;
        this.gate = gate;
        this.drafts = drafts;
        this.writer = writer;
        this.customers = customers;
        this.persons = persons;
        this.breaches = breaches;
        this.deliveries = deliveries;
        this.events = events;
    }

    void approve(long id, Actor actor) {
        NoticeRow notice = notices.lock(id);
        bound(notice);
        if (actor.name().equals(notice.draftedBy())
                || notice.releasedAlone() && actor.name().equals(notice.releasedBy())) {
            throw new SamePerson(actor.name());
        }
        gate.check(wording.of(id));
        if (notice.kind() == NoticeKind.PERSON && persons.of(notice.breach()).isEmpty()) {
            throw new NoticeConflict("nobody-to-tell");
        }
        notices.set(id, Map.of("approved_by", actor.name(), "approved_at", notices.now(), "released_alone", false));
        events.publishEvent(new NoticeApproved(
                notice.breach(),
                id,
                notice.kind(),
                Map.of("digest", Objects.requireNonNull(notice.digest()), "afterRelease", notice.releasedAlone()),
                actor,
                notices.now()));
    }

    /** The wording is exactly the one that was finished. */
    private void bound(NoticeRow notice) {
        if (notice.withdrawnAt() != null) {
            throw new NoticeConflict("notice-withdrawn");
        }
        if (notice.draftedBy() == null) {
            throw new NoticeConflict("notice-not-drafted");
        }
        if (!Wording.digest(wording.of(notice.id())).equals(notice.digest())) {
            throw new NoticeConflict("notice-wording-changed");
        }
    }

    void refuse(long id, @Nullable String reason, Actor actor) {
        NoticeRow notice = notices.lock(id);
        String why = required(reason);
        if (notice.open()) {
            notices.unbind(id);
        }
        events.publishEvent(
                new NoticeRefused(notice.breach(), id, notice.kind(), Map.of("reason", why), actor, notices.now()));
    }

    void releaseAlone(long id, Actor actor) {
        NoticeRow notice = notices.lock(id);
        if (notice.releasedAt() != null) {
            return;
        }
        if (notice.draftedBy() == null) {
            drafts.drafted(id, actor);
        }
        notices.set(id, Map.of("released_alone", true, "released_by", actor.name()));
        send(id);
    }

    void send(long id) {
        NoticeRow notice = notices.lock(id);
        if (notice.releasedAt() != null || notice.withdrawnAt() != null) {
            return;
        }
        bound(notice);
        if (notice.approvedBy() == null && !notice.releasedAlone()) {
            throw new NoticeConflict("notice-not-approved");
        }
        Breach breach = breaches.get(notice.breach());
        List<Addressee> addressees =
                notice.kind() == NoticeKind.PERSON ? persons.of(breach.reference()) : customers.of(breach);
        if (addressees.isEmpty()) {
            nobody(notice);
            return;
        }
        deliveries.queue(
                notice.owner(),
                breach.exercise(),
                writer.write(notice, breach, wording.of(id), addressees, notices.now()));
        released(notice, addressees.size());
    }

    private void nobody(NoticeRow notice) {
        if (notice.kind() == NoticeKind.PERSON) {
            throw new NoticeConflict("nobody-to-tell");
        }
        withdraw(notice.id(), "no affected customer has a contact", Actor.VIGIE);
    }

    void released(NoticeRow notice, int letters) {
        String by = notice.releasedBy() == null ? notice.approvedBy() : notice.releasedBy();
        String outcome = letters == 0 ? NoticeState.COMPLETE.name() : NoticeState.SENDING.name();
        Map<String, Object> columns = new HashMap<>(Map.of("released_at", notices.now(), "outcome", outcome));
        columns.put("released_by", by == null ? Actor.VIGIE.name() : by);
        notices.set(notice.id(), columns);
        events.publishEvent(new NoticeReleased(
                notice.breach(),
                notice.id(),
                notice.kind(),
                Map.of("letters", letters, "alone", notice.releasedAlone()),
                Actor.VIGIE,
                notices.now()));
    }

    void withdraw(long id, @Nullable String reason, Actor actor) {
        NoticeRow notice = notices.lock(id);
        String why = required(reason);
        if (notice.withdrawnAt() != null) {
            return;
        }
        deliveries.suppress(notice.owner(), why);
        notices.set(id, Map.of("withdrawn_by", actor.name(), "withdrawn_at", notices.now(), "withdrawal", why));
        events.publishEvent(new NoticeChanged(
                notice.breach(), id, notice.kind(), Map.of("state", "withdrawn", "reason", why), actor, notices.now()));
    }

    private static String required(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw new InvalidInput(Fault.of("reason", "reason-required"));
        }
        return reason.substring(0, Math.min(reason.length(), 2000));
    }
}
