package eu.vigie.notice;

import eu.vigie.actor.Actor;
import eu.vigie.breach.Breach;
import eu.vigie.breach.Breaches;
import eu.vigie.delivery.Deliveries;
import eu.vigie.refusal.SamePerson;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** From a finished draft to letters that may go. */
@Component
class Releases {

    private final NoticeTable notices;
    private final HeldNotices held;
    private final Versions versions;
    private final Gate gate;
    private final Drafts drafts;
    private final LetterWriter writer;
    private final Audience audience;
    private final SpokenOutcome spoken;
    private final UntoldPersons untold;
    private final Listings listings;
    private final Withdrawals withdrawals;
    private final Delays delays;
    private final Breaches breaches;
    private final Deliveries deliveries;
    private final ApplicationEventPublisher events;

    Releases(
            NoticeTable notices,
            HeldNotices held,
            Versions versions,
            Gate gate,
            Drafts drafts,
            LetterWriter writer,
            Audience audience,
            SpokenOutcome spoken,
            UntoldPersons untold,
            Listings listings,
            Withdrawals withdrawals,
            Delays delays,
            Breaches breaches,
            Deliveries deliveries,
            ApplicationEventPublisher events) {
        this.notices = notices;
        this.held = held;
        this.versions = versions;
        this.gate = gate;
        this.drafts = drafts;
        this.writer = writer;
        this.audience = audience;
        this.spoken = spoken;
        this.untold = untold;
        this.listings = listings;
        this.withdrawals = withdrawals;
        this.delays = delays;
        this.breaches = breaches;
        this.deliveries = deliveries;
        this.events = events;
    }

    void approve(long id, Actor actor) {
        NoticeRow notice = held.lock(id);
        Version version = bound(notice);
        if (actor.name().equals(notice.draftedBy())
                || notice.releasedAlone() && actor.name().equals(notice.releasedBy())) {
            throw new SamePerson(actor.name());
        }
        if (notice.releasedAt() == null) {
            delays.refuse(notice);
            spoken.refuse(notice);
        }
        gate.check(notice.kind(), notice.template(), version);
        if (notice.kind() == NoticeKind.PERSON) untold.refuseToNobody(notice);
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
    private Version bound(NoticeRow notice) {
        if (notice.withdrawnAt() != null) {
            throw new NoticeConflict("notice-withdrawn");
        }
        if (notice.draftedBy() == null) {
            throw new NoticeConflict("notice-not-drafted");
        }
        Version version = versions.of(notice);
        if (!version.digest().equals(notice.digest())) {
            throw new NoticeConflict("notice-wording-changed");
        }
        return version;
    }

    void refuse(long id, @Nullable String reason, Actor actor) {
        NoticeRow notice = held.lock(id);
        String why = Withdrawals.required(reason);
        if (notice.open()) withdrawals.sentBack(notice, why, actor);
        events.publishEvent(
                new NoticeRefused(notice.breach(), id, notice.kind(), Map.of("reason", why), actor, notices.now()));
    }

    void releaseAlone(long id, Actor actor) {
        NoticeRow notice = held.lock(id);
        if (notice.releasedAt() != null) return;
        delays.refuse(notice);
        if (notice.draftedBy() == null) {
            drafts.drafted(id, actor);
        }
        notices.set(id, Map.of("released_alone", true, "released_by", actor.name()));
        send(id);
    }

    void send(long id) {
        NoticeRow notice = held.lock(id);
        if (notice.releasedAt() != null || notice.withdrawnAt() != null) {
            return;
        }
        Version version = sendable(notice);
        spoken.refuse(notice);
        if (notice.kind() == NoticeKind.PUBLIC) {
            return;
        }
        Breach breach = breaches.get(notice.breach());
        if (notice.kind() == NoticeKind.PERSON) {
            sendToPersons(notice);
        } else {
            sendToCustomers(notice, breach, version);
        }
    }

    /** The finished wording, which a second person approved or one released under a pressing clock. */
    Version sendable(NoticeRow notice) {
        Version version = bound(notice);
        if (notice.approvedBy() == null && !notice.releasedAlone()) {
            throw new NoticeConflict("notice-not-approved");
        }
        return version;
    }

    private void sendToCustomers(NoticeRow notice, Breach breach, Version version) {
        List<Addressee> addressees = audience.of(notice, breach);
        if (addressees.isEmpty()) {
            withdrawals.withdraw(notice.id(), "nobody is owed this notice", Actor.VIGIE);
            return;
        }
        released(notice, addressees.size());
        queue(notice, breach.exercise(), version, addressees);
    }

    /** The list may be longer than the memory, and than anybody waits for an answer. */
    private void sendToPersons(NoticeRow notice) {
        long mailboxes = untold.letters(notice);
        if (mailboxes == 0) {
            untold.refuseToNobody(notice);
            withdrawals.withdraw(notice.id(), "nobody is owed this notice", Actor.VIGIE);
            return;
        }
        untold.released(notice.breach());
        released(notice, mailboxes);
        delays.hold(notice);
        listings.begin(notice.id(), mailboxes);
    }

    private void queue(NoticeRow notice, boolean exercise, Version version, List<Addressee> addressees) {
        deliveries.queue(notice.owner(), exercise, writer.write(notice, exercise, version, addressees));
    }

    void released(NoticeRow notice, long letters) {
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
}
