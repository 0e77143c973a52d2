package eu.vigie.obligation;

import eu.vigie.actor.Actor;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Enters a change of a duty and tells who listens; says nothing when nothing changed. */
@Component
class Book {

    private final Rows rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Book(Rows rows, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    void enter(@Nullable Row before, Row after, Actor actor) {
        enter(before, after, actor, now());
    }

    void enter(@Nullable Row before, Row after, Actor actor, Instant happenedAt) {
        if (after.equals(before)) return;
        var event = event(before, rows.save(after, now()), actor, happenedAt);
        if (event != null) events.publishEvent(event);
    }

    private static @Nullable Object event(@Nullable Row before, Row after, Actor actor, Instant at) {
        var was = before == null ? null : before.state();
        var is = after.state();
        var owed = after.obligation();
        if (!is.open()) return is == was ? null : new ObligationSettled(after.breach(), owed, actor, at);
        if (before == null || !before.state().open()) return new ObligationOpened(after.breach(), owed, actor, at);
        if (is == was && before.period().equals(after.period())) return null;
        var limit = before == null ? null : DutyDetails.limit(before.obligation());
        return new ObligationMoved(after.breach(), owed, limit, actor, at);
    }
}
