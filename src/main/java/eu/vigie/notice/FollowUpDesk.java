package eu.vigie.notice;

import eu.vigie.actor.Actor;
import eu.vigie.breach.Breaches;
import eu.vigie.delivery.Deliveries;
import eu.vigie.delivery.Delivery;
import eu.vigie.delivery.DeliveryState;
import eu.vigie.delivery.LetterLinks;
import eu.vigie.delivery.Unread;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Derived from the ledger and the steps taken; only that a person has pursued the silent ones is kept. */
@Component
@Transactional
class FollowUpDesk implements FollowUps {

    private static final int LONGEST_NOTE = 2000;

    private final Breaches breaches;
    private final NoticeTable notices;
    private final HeldNotices held;
    private final Deliveries deliveries;
    private final LetterLinks links;
    private final ReadingSteps steps;
    private final ApplicationEventPublisher events;

    FollowUpDesk(
            Breaches breaches,
            NoticeTable notices,
            HeldNotices held,
            Deliveries deliveries,
            LetterLinks links,
            ReadingSteps steps,
            ApplicationEventPublisher events) {
        this.breaches = breaches;
        this.notices = notices;
        this.held = held;
        this.deliveries = deliveries;
        this.links = links;
        this.steps = steps;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Long> open(String breach) {
        boolean closed = breaches.get(breach).closedAt() != null;
        return notices.of(List.of(breach)).stream()
                .filter(notice -> notice.releasedAt() != null && notice.withdrawnAt() == null)
                .filter(notice -> !NoticeKind.IN_PASSING.contains(notice.kind()))
                .filter(notice -> unreached(notice) || !closed && silent(notice))
                .map(NoticeRow::id)
                .toList();
    }

    private boolean unreached(NoticeRow notice) {
        return deliveries.counts(notice.owner()).containsKey(DeliveryState.PERMANENT_FAILURE);
    }

    private boolean silent(NoticeRow notice) {
        if (notice.followedUpAt() != null) {
            return false;
        }
        Set<String> toCall = steps.taken(notice.id(), ReadingStep.TELEPHONE);
        return !toCall.isEmpty()
                && links.unread(notice.owner()).stream().map(Unread::recipient).anyMatch(toCall::contains);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Delivery> left(long notice, int limit) {
        NoticeRow wave = notices.get(notice);
        List<Delivery> unreached = deliveries.rows(wave.owner(), DeliveryState.PERMANENT_FAILURE, 0, limit);
        Set<String> toCall = steps.taken(notice, ReadingStep.TELEPHONE);
        return Stream.concat(
                        unreached.stream(),
                        links.unreadRows(wave.owner(), limit).stream().filter(row -> toCall.contains(row.recipient())))
                .limit(limit)
                .toList();
    }

    @Override
    public void done(long id, String note, Actor actor) {
        NoticeRow notice = held.lock(id);
        if (unreached(notice)) {
            throw new NoticeConflict("recipients-left");
        }
        if (note.isBlank()) {
            throw new InvalidInput(Fault.of("note", "missing"));
        }
        String how = note.substring(0, Math.min(note.length(), LONGEST_NOTE));
        notices.set(id, Map.of("followed_up_at", notices.now(), "followed_up_by", actor.name()));
        events.publishEvent(new NoticeChanged(
                notice.breach(), id, notice.kind(), Map.of("followedUp", true, "note", how), actor, notices.now()));
    }
}
