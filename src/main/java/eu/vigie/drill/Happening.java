package eu.vigie.drill;

import eu.vigie.actor.Actor;
import eu.vigie.breach.Breach;
import eu.vigie.breach.BreachState;
import eu.vigie.breach.Breaches;
import eu.vigie.breach.Facts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One inject, with all that it does, in one transaction: it has happened with all of it or not at all. */
@Component
class Happening {

    private static final int MOST_ATTEMPTS = 10;
    private static final Duration AGAIN = Duration.ofSeconds(2);

    private final Breaches breaches;
    private final DrillTable drills;
    private final InjectTable table;
    private final OutageTable outages;
    private final Invitations invitations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Happening(
            Breaches breaches,
            DrillTable drills,
            InjectTable table,
            OutageTable outages,
            Invitations invitations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.breaches = breaches;
        this.drills = drills;
        this.table = table;
        this.outages = outages;
        this.invitations = invitations;
        this.events = events;
        this.clock = clock;
    }

    /** Makes it happen unless it has. Refuses it in a case that is no exercise, or is closed. */
    @Transactional
    public void happen(long id) {
        String reference = table.breachOf(id).orElse("");
        breaches.hold(reference);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        InjectTable.Pending pending = table.pending(id, now).orElse(null);
        if (pending == null) return;
        Breach breach = breaches.get(reference);
        // Whatever the tables say: nothing of a drill touches a real case, and no letter of it a real person.
        if (!breach.exercise()) throw new DrillConflict("drill-not-an-exercise");
        if (breach.state() == BreachState.CLOSED) throw new DrillConflict("case-closed", reference);
        Drill drill = drills.find(reference).orElseThrow();
        Inject inject = pending.inject();
        table.happened(id, now);
        effect(breach, drill, inject, pending.effect(), now);
        tell(inject, now);
        if (inject.role() != null) invitations.call(drill, inject);
    }

    private void effect(Breach breach, Drill drill, Inject inject, Played.Effect effect, Instant now) {
        switch (inject.kind()) {
            case CALL -> {}
            case FACTS -> change(breach, effect);
            case MAIL_DOWN -> {
                long minutes = Objects.requireNonNull(effect.downMinutes());
                outages.begin(
                        breach.reference(),
                        now,
                        now.plus(Duration.ofMinutes(minutes).dividedBy(drill.speed())));
            }
            case MAIL_BACK -> outages.end(breach.reference());
        }
    }

    private void change(Breach breach, Played.Effect effect) {
        Facts changed = FactsInject.apply(breach.facts(), effect.facts(), effect.timesPersons());
        breaches.changeFacts(breach.reference(), breach.factsVersion(), changed, Actor.VIGIE);
    }

    private void tell(Inject inject, Instant now) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("inject", inject.title());
        details.put("note", inject.text());
        events.publishEvent(new DrillEvent(inject.breach(), "drill_inject", details, Actor.VIGIE, now));
    }

    @Transactional
    public void refuse(long id, String why) {
        table.refused(id, why);
    }

    /** After a breakdown; gives up after some attempts and says so. */
    @Transactional
    public void again(long id) {
        Instant now = clock.instant();
        table.pending(id, now).ifPresent(one -> {
            if (one.attempts() + 1 >= MOST_ATTEMPTS) table.refused(id, "drill-inject-failed");
            else table.again(id, now.plus(AGAIN));
        });
    }
}
