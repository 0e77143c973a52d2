package eu.vigie.notice;

import eu.vigie.actor.Actor;
import eu.vigie.breach.Breach;
import eu.vigie.breach.Breaches;
import eu.vigie.delivery.LetterLinks;
import eu.vigie.delivery.Unread;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pursues the customers of one wave who have not said that they read it: each step once for each, whatever node takes it. */
@Component
class ReadingLadder {

    private final NoticeTable notices;
    private final HeldNotices held;
    private final ReadingSteps steps;
    private final LetterLinks links;
    private final Breaches breaches;
    private final SecondMailboxes mailboxes;
    private final AccountManagers managers;
    private final ApplicationEventPublisher events;

    ReadingLadder(
            NoticeTable notices,
            HeldNotices held,
            ReadingSteps steps,
            LetterLinks links,
            Breaches breaches,
            SecondMailboxes mailboxes,
            AccountManagers managers,
            ApplicationEventPublisher events) {
        this.notices = notices;
        this.held = held;
        this.steps = steps;
        this.links = links;
        this.breaches = breaches;
        this.mailboxes = mailboxes;
        this.managers = managers;
        this.events = events;
    }

    /** Looked at before it is held too: nobody holds a closed case for nothing, and one that is erased lets nobody. */
    @Transactional
    public void climb(long id) {
        if (ended(notices.get(id))) {
            return;
        }
        NoticeRow notice = held.lock(id);
        if (ended(notice)) {
            return;
        }
        Breach breach = breaches.get(notice.breach());
        List<Unread> unread = links.unread(notice.owner());
        for (ReadingStep step : ReadingStep.values()) {
            climb(notice, breach, step, unread);
        }
    }

    /** Silence ends with the wave and with the case. */
    private boolean ended(NoticeRow notice) {
        return notice.releasedAt() == null
                || notice.withdrawnAt() != null
                || breaches.get(notice.breach()).closedAt() != null;
    }

    private void climb(NoticeRow notice, Breach breach, ReadingStep step, List<Unread> unread) {
        Instant before = notices.now().minus(step.patience(breach.speed()));
        Set<String> taken = steps.taken(notice.id(), step);
        List<String> customers = unread.stream()
                .filter(each -> !each.since().isAfter(before))
                .map(Unread::recipient)
                .filter(customer -> !taken.contains(customer))
                .toList();
        if (customers.isEmpty()) {
            return;
        }
        steps.take(notice.id(), step, customers);
        int letters =
                switch (step) {
                    case SECOND_CHANNEL -> mailboxes.write(notice, breach, customers);
                    case TELEPHONE -> 0;
                    case ACCOUNT_MANAGER -> managers.tell(notice, breach, customers);
                };
        events.publishEvent(new NoticeChanged(
                notice.breach(),
                notice.id(),
                notice.kind(),
                Map.of("unread", customers.size(), "step", step.name().toLowerCase(Locale.ROOT), "letters", letters),
                Actor.VIGIE,
                notices.now()));
    }
}
