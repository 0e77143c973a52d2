package eu.vigie.notice;

import eu.vigie.actor.Actor;
import eu.vigie.delivery.Deliveries;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.refusal.SamePerson;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** A letter of which nothing more goes: a draft that is taken back, or a wave that a second person stops on its way. */
@Component
class Withdrawals {

    private static final int LONGEST_REASON = 2000;

    private final NoticeTable notices;
    private final HeldNotices held;
    private final Listings listings;
    private final LatePersons late;
    private final SpokenOutcome spoken;
    private final Deliveries deliveries;
    private final Outcomes outcomes;
    private final ApplicationEventPublisher events;

    Withdrawals(
            NoticeTable notices,
            HeldNotices held,
            Listings listings,
            LatePersons late,
            SpokenOutcome spoken,
            Deliveries deliveries,
            Outcomes outcomes,
            ApplicationEventPublisher events) {
        this.notices = notices;
        this.held = held;
        this.listings = listings;
        this.late = late;
        this.spoken = spoken;
        this.deliveries = deliveries;
        this.outcomes = outcomes;
        this.events = events;
    }

    void withdraw(long id, @Nullable String reason, Actor actor) {
        String why = required(reason);
        listings.stop(id, why);
        NoticeRow notice = held.lock(id);
        if (notice.withdrawnAt() == null) {
            end(notice, why, actor, Map.of("state", "withdrawn", "reason", why));
        }
    }

    /**
     * A letter that is not approved is a draft again. A first one that says otherwise than triage goes, whatever officers made of its
     * words: the next begins from the template of what triage says.
     */
    void sentBack(NoticeRow letter, String why, Actor actor) {
        if (letter.firstToCustomers() && spoken.changed(letter)) {
            withdraw(letter.id(), why, actor);
        } else {
            notices.unbind(letter.id());
        }
    }

    /** Whoever is spared the letter was told nothing by it: what is owed stays owed. */
    void stop(long id, @Nullable String reason, Actor actor) {
        String why = required(reason);
        listings.stop(id, why);
        NoticeRow wave = held.lock(id);
        if (wave.open() || wave.withdrawnAt() != null || !stoppable(wave.kind()) || ended(wave)) {
            throw new NoticeConflict("nothing-to-stop");
        }
        if (actor.name().equals(wave.draftedBy())) {
            throw new SamePerson(actor.name());
        }
        end(wave, why, actor, Map.of("sending", "stopped", "reason", why));
        deliveries.resume(wave.owner());
        outcomes.look(id);
    }

    /** What is published is not sent, and an alarm to our own people is not called off by one of them. */
    private static boolean stoppable(NoticeKind kind) {
        return kind != NoticeKind.PUBLIC && !NoticeKind.IN_PASSING.contains(kind);
    }

    /** Stopped, it would count as having told nobody, and whoever has its letter would get another. */
    private boolean ended(NoticeRow wave) {
        return !Standing.mayStillGo(wave, deliveries.counts(wave.owner()));
    }

    private void end(NoticeRow notice, String why, Actor actor, Map<String, Object> details) {
        deliveries.suppress(notice.owner(), why);
        notices.set(
                notice.id(), Map.of("withdrawn_by", actor.name(), "withdrawn_at", notices.now(), "withdrawal", why));
        late.stopped(notice);
        events.publishEvent(
                new NoticeChanged(notice.breach(), notice.id(), notice.kind(), details, actor, notices.now()));
    }

    static String required(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw new InvalidInput(Fault.of("reason", "reason-required"));
        }
        return reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
    }
}
