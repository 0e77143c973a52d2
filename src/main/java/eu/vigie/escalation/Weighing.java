package eu.vigie.escalation;

import eu.vigie.actor.Actor;
import eu.vigie.assessment.Assessments;
import eu.vigie.assessment.RuleSet;
import eu.vigie.breach.BreachReported;
import eu.vigie.breach.Breaches;
import eu.vigie.breach.Facts;
import eu.vigie.breach.FactsChanged;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.Obligations;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Weighs a case when its facts change, in the same transaction: the ladders of its duties may change with it. */
@Component
class Weighing {

    private final Assessments assessments;
    private final Breaches breaches;
    private final Obligations obligations;
    private final Gravities gravities;
    private final Ladders ladders;
    private final ApplicationEventPublisher events;

    Weighing(
            Assessments assessments,
            Breaches breaches,
            Obligations obligations,
            Gravities gravities,
            Ladders ladders,
            ApplicationEventPublisher events) {
        this.assessments = assessments;
        this.breaches = breaches;
        this.obligations = obligations;
        this.gravities = gravities;
        this.ladders = ladders;
        this.events = events;
    }

    /** How grave a case with these facts would be; stores nothing. */
    Gravity of(Facts facts) {
        return Gravity.of(assessments.assess(facts, RuleSet.GDPR, false, Locale.ENGLISH));
    }

    @EventListener
    void on(BreachReported event) {
        gravities.keep(event.reference(), of(breaches.get(event.reference()).facts()));
    }

    @EventListener
    void on(FactsChanged event) {
        var breach = event.reference();
        var before = gravities.of(breach);
        var after = of(breaches.get(breach).facts());
        if (before.sameAs(after)) return;
        var moved = moved(breach, before, after);
        gravities.keep(breach, after.movedAt(moved.isEmpty() ? before.movedAt() : event.happenedAt()));
        if (moved.isEmpty()) return;
        obligations.lookAgain(moved.stream().collect(Collectors.toMap(owed -> owed, owed -> Instant.EPOCH)));
        tell(breach, after, event.actor(), event.happenedAt());
    }

    /** The open duties that climb another ladder now. */
    private List<Obligation> moved(String breach, Gravity before, Gravity after) {
        return obligations.of(breach).stream()
                .filter(Obligation::running)
                .filter(owed -> !ladders.of(owed.regime(), before).equals(ladders.of(owed.regime(), after)))
                .toList();
    }

    private void tell(String breach, Gravity after, Actor actor, Instant at) {
        var band = after.band() == null ? "unknown" : after.band().name().toLowerCase(Locale.ROOT);
        events.publishEvent(new LadderChanged(breach, band, after.risk().code(), actor, at));
    }
}
